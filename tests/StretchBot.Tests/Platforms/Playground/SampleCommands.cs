using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using StretchBot.Conversation;
using StretchBot.Tests.Conversation;

namespace StretchBot.Tests.Platforms.Playground;

/// <summary>The bare command: a stretch by name.</summary>
internal sealed class SampleStretch : ICommand, ISuggest
{
    private static readonly ImmutableArray<string> Names = ["pigeon", "pigeon-seated", "butterfly", "bridge"];

    public CommandDeclaration Declaration { get; } = new("", "One good stretch for now");

    public ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
        ValueTask.FromResult<Reply>(
            new OnlyYou(
                invocation.Rest is "" or "pigeon"
                    ? SampleCards.Pigeon()
                    : new Mistake(
                        $"I know no stretch {Mistake.Quote(invocation.Rest)}.",
                        "Nearest: pigeon, butterfly.",
                        "pigeon"
                    ).ToCard()
            )
        );

    public ValueTask<ImmutableArray<string>> Suggest(Caller caller, string typed, CancellationToken cancel) =>
        ValueTask.FromResult<ImmutableArray<string>>([
            .. Names.Where(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)),
        ]);
}

/// <summary>A command that always gives the same reply.</summary>
internal sealed class SampleCommand(string name, string summary, Func<Invocation, Reply> reply) : ICommand
{
    public CommandDeclaration Declaration { get; } = new(name, summary);

    public ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
        ValueTask.FromResult(reply(invocation));
}

/// <summary>A button that always gives the same reply, and remembers what reached it.</summary>
internal sealed class SamplePress(string action, Func<ButtonId, Caller, CancellationToken, ValueTask<Reply>> reply)
    : IPress
{
    public string Action => action;

    public ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel) =>
        reply(button, caller, cancel);
}

/// <summary>The form for a schedule: the time must be 10:30, and a bad channel is a fault of the whole.</summary>
internal sealed class SampleForm : IFormHandler
{
    public static Form Form { get; } =
        new(
            ButtonId.Of("plan"),
            "Add a schedule",
            [
                new ChoiceField(
                    "days",
                    "Days",
                    "The days on which breaks are due.",
                    [new Choice("weekdays", "Weekdays"), new Choice("daily", "Every day")],
                    "weekdays"
                ),
                new TextField("times", "Times", "Separated by commas, for example 10:30, 15:00."),
                new TextField("zone", "Time zone", "A city, for example Berlin.", "Europe/Berlin"),
                new TextField("routine", "Routine", "Leave it empty for a fresh mix each time.", Required: false),
            ],
            "Add it"
        );

    public string Action => "plan";

    public ValueTask<Reply> Answer(
        ButtonId form,
        ImmutableDictionary<string, string> values,
        Caller caller,
        CancellationToken cancel
    ) =>
        ValueTask.FromResult<Reply>(
            values.GetValueOrDefault("times") == "10:30"
                ? new OnlyYou(
                    new Card("Added")
                    {
                        Parts =
                        [
                            new Paragraph(
                                Text.Of(
                                    $"Breaks come on {values.GetValueOrDefault("days", "")} in #{caller.ChannelName}."
                                )
                            ),
                        ],
                    }
                )
                : new NotYet([
                    new FieldFault(
                        "times",
                        $"I can't read the time {Mistake.Quote(values.GetValueOrDefault("times", ""))}."
                    ),
                    new FieldFault("", "Nothing was stored."),
                ])
        );
}

/// <summary>A form with each kind of field; it says back what came.</summary>
internal sealed class SampleFields : IFormHandler
{
    public static Form Form { get; } =
        new(
            ButtonId.Of("fields"),
            "Every field",
            [
                new LongTextField("story", "Story", "Several lines."),
                new ManyField(
                    "avoid",
                    "Avoid",
                    "Any number of them.",
                    [new Choice("knees", "Knees"), new Choice("wrists", "Wrists"), new Choice("neck", "Neck")],
                    "wrists",
                    Required: false
                ),
                new FileField("calendar", "Calendar", "An .ics file.", ["ics"], MaxBytes: 2048, Required: false),
            ],
            "Send it"
        );

    public string Action => "fields";

    public ValueTask<Reply> Answer(
        ButtonId form,
        ImmutableDictionary<string, string> values,
        Caller caller,
        CancellationToken cancel
    ) =>
        ValueTask.FromResult<Reply>(
            new OnlyYou(
                new Card("Filled in")
                {
                    Parts =
                    [
                        new Lines([
                            .. values
                                .OrderBy(value => value.Key, StringComparer.Ordinal)
                                .Select(value => (Text)$"{value.Key}={value.Value}"),
                        ]),
                    ],
                }
            )
        );
}

/// <summary>A few commands that show everything a platform must be able to show.</summary>
internal static class SampleCommands
{
    public static IServiceCollection AddSampleCommands(this IServiceCollection services, SampleBreak live) =>
        services
            .AddSingleton<IWelcome, SampleWelcome>()
            .AddCommand<SampleStretch>()
            .AddForm<SampleForm>()
            .AddSingleton<ICommand>(live)
            .AddSingleton<ICommand>(
                new SampleCommand(
                    "leaderboard",
                    "The team's tally and ranking",
                    _ => new InChannel(SampleCards.Leaderboard())
                )
            )
            .AddSingleton<ICommand>(
                new SampleCommand("schedule add", "A new schedule for this channel", _ => new Ask(SampleForm.Form))
            )
            .AddSingleton<ICommand>(
                new SampleCommand(
                    "everything",
                    "Every part of a card",
                    _ => new OnlyYou(SampleCards.Everything(live.Now))
                )
            )
            .AddSingleton<ICommand>(new SampleCommand("silence", "Says nothing", _ => Reply.Silence))
            .AddSingleton<ICommand>(
                new SampleCommand("flip", "A card that turns into another", _ => new OnlyYou(Flip("Heads", "tails")))
            )
            .AddForm<SampleFields>()
            .AddSingleton<ICommand>(new SampleCommand("fields", "Every kind of field", _ => new Ask(SampleFields.Form)))
            .AddSingleton<ICommand>(
                new SampleCommand(
                    "export",
                    "A file to keep",
                    _ => new FileForYou(new Card("Here it is"), "mine.json", "application/json", "{}"u8.ToArray())
                )
            )
            .AddSingleton<ICommand>(
                new SampleCommand(
                    "menu",
                    "A list to choose from",
                    _ => new OnlyYou(
                        new Card("Choose")
                        {
                            Menu = new Menu(
                                "Choose a side",
                                [new MenuChoice(ButtonId.Of("flip", "tails"), "Tails", "The other side")]
                            ),
                        }
                    )
                )
            )
            .AddSingleton<IPress>(new SamplePress("in", live.Join))
            .AddSingleton<IPress>(
                new SamplePress(
                    "done",
                    (_, _, _) => ValueTask.FromResult<Reply>(new OnlyYou(new Card("Counted. Well done.")))
                )
            )
            .AddSingleton<IPress>(
                new SamplePress("flip", (_, _, _) => ValueTask.FromResult<Reply>(new Instead(new Card("Tails"))))
            )
            .AddSingleton<IPress>(
                new SamplePress("plan", (_, _, _) => ValueTask.FromResult<Reply>(new Ask(SampleForm.Form)))
            );

    private static Card Flip(string title, string to) =>
        new(title) { Buttons = [new Button(ButtonId.Of("flip", to), "Flip")] };
}
