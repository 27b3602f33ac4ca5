using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.FakeSlack;
using StretchBot.Tests.Platforms.Playground;
using Xunit;

namespace StretchBot.Tests.Platforms.Slack.Inbound;

/// <summary>Buttons, menus, forms, windows, shortcuts and the Home.</summary>
public sealed class InteractionTests
{
    [Fact]
    public async Task The_other_side_takes_the_place_of_the_private_message_it_was_pressed_in()
    {
        await using var bot = await SlackBot.Start();
        await bot.Heron.Type("pigeon");

        await bot.Heron.Press(bot.Heron.Sees().Single(), "Left side");
        await bot.Until(() => bot.Heron.Sees().Single().IsEdited);

        bot.Heron.Sees().Single().Text.ShouldStartWith("Pigeon, left side");
    }

    [Fact]
    public async Task A_press_on_a_channel_s_message_leaves_it_as_it_is_for_all()
    {
        await using var bot = await SlackBot.Start();
        await bot.Heron.Type("break desk-minute");
        await bot.App.RunDue();
        var prompt = bot.Otter.Sees().Single();

        await bot.Otter.Press(prompt, "Not now");
        await bot.Until(() => bot.Otter.Sees().Count == 2);

        prompt.IsEdited.ShouldBeFalse();
        bot.Otter.Sees()[1].OnlyFor.ShouldBe("UOTTER");
        bot.Heron.Sees().Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_press_delivered_twice_joins_once()
    {
        await using var bot = await SlackBot.Start();
        await bot.Heron.Type("break desk-minute");
        await bot.App.RunDue();

        bot.Slack.Deliveries.Times = 3;
        await bot.Otter.Press(bot.Otter.Sees().Single(), "I'm in");
        await bot.Until(() => bot.Otter.Sees().Count >= 2);
        await bot.Pass(TimeSpan.FromSeconds(5));

        bot.Otter.Sees().Count.ShouldBe(2);
        bot.Otter.Sees()[0].Text.ShouldContain("Otter");
    }

    [Fact]
    public async Task A_forged_button_is_answered_kindly()
    {
        await using var bot = await SlackBot.Start();
        await bot.Heron.Type("pigeon");

        await bot.Heron.Act(
            bot.Heron.Sees().Single(),
            new JsonObject
            {
                ["type"] = "button",
                ["action_id"] = "press:0",
                ["value"] = "no:such:thing",
            }
        );
        await bot.Until(() => bot.Heron.Sees().Count == 2);

        bot.Heron.Sees()[1].Text.ShouldStartWith("That button no longer works");
    }

    [Fact]
    public async Task A_form_shows_its_faults_on_their_fields_and_stores_nothing_until_it_is_right()
    {
        await using var bot = await SlackBot.Start();
        await bot.Ada.Type("schedule add");
        bot.Ada.View().ShouldNotBeNull();

        var wrong = await bot.Ada.Submit(("times", "25:61"), ("zone", "Atlantis"));

        ((string?)wrong.Payload!["response_action"]).ShouldBe("errors");
        ((string?)wrong.Payload["errors"]!["times"]).ShouldNotBeNull().ShouldContain("25:61");
        ((string?)wrong.Payload["errors"]!["zone"]).ShouldNotBeNull().ShouldContain("Atlantis");
        bot.Ada.View().ShouldNotBeNull();

        await bot.Ada.Submit(("times", "10:30"), ("zone", "Europe/Berlin"), ("routine", "desk-minute"));
        await bot.Until(() => bot.Ada.Sees().Count == 1);

        bot.Ada.View().ShouldBeNull();
        bot.Ada.Sees().Single().Text.ShouldContain("10:30");
        bot.Slack.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_that_Slack_did_not_open_in_time_leaves_a_button_that_does()
    {
        await using var bot = await SlackBot.Start();
        bot.Slack.Troubles.Next("views.open", new Trouble.Error("expired_trigger_id"));

        await bot.Ada.Type("schedule add");
        bot.Ada.View().ShouldBeNull();
        await bot.Ada.Press(bot.Ada.Sees().Single(), "Open the form");
        await bot.Until(() => bot.Ada.View() is not null);

        ((string?)bot.Ada.View()!.Json["title"]!["text"]).ShouldBe("Add a schedule");
    }

    [Fact]
    public async Task A_slow_answer_comes_after_an_empty_acknowledgement()
    {
        var slow = new TaskCompletionSource<Reply>();
        await using var bot = await SlackBot.Start(services =>
            services.AddSingleton<ICommand>(new SlowCommand(slow.Task))
        );

        var typing = bot.Heron.Type("slow");
        await WaitAndRing(bot, typing, TimeSpan.FromSeconds(1.6));
        (await typing).Missing.ShouldBeFalse();
        bot.Heron.Sees().ShouldBeEmpty();
        slow.SetResult(new OnlyYou(new Card("At last")));
        await bot.Until(() => bot.Heron.Sees().Count == 1);

        bot.Heron.Sees().Single().Text.ShouldBe("At last");
    }

    [Fact]
    public async Task A_slow_form_says_one_moment_and_then_what_came_of_it()
    {
        var slow = new TaskCompletionSource<Reply>();
        await using var bot = await SlackBot.Start(services =>
            services.AddSingleton<ICommand>(new FormCommand()).AddSingleton<IFormHandler>(new FormTaker(_ => slow.Task))
        );
        await bot.Heron.Type("fill");

        var sending = bot.Heron.Submit(("name", "Ada"));
        await WaitAndRing(bot, sending, TimeSpan.FromSeconds(1.6));
        await sending;
        ((string?)bot.Heron.View()!.Json["title"]!["text"]).ShouldBe("One moment");
        slow.SetResult(new OnlyYou(new Card("Saved")));
        await bot.Until(() => (string?)bot.Heron.View()!.Json["title"]!["text"] == "Saved");
    }

    [Fact]
    public async Task Every_kind_of_field_comes_back_as_it_was_filled_in()
    {
        var seen = new ConcurrentQueue<string>();
        await using var bot = await SlackBot.Start(services =>
            services
                .AddSingleton<ICommand>(new FormCommand())
                .AddSingleton<IFormHandler>(
                    new FormTaker(values =>
                    {
                        foreach (var (name, value) in values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                            seen.Enqueue($"{name}={value}");
                        return Task.FromResult<Reply>(new OnlyYou(new Card("Taken")));
                    })
                )
        );
        bot.Workspace.AddFile("FDAYS", "days.ics", Encoding.UTF8.GetBytes("BEGIN:VCALENDAR"));
        await bot.Heron.Type("fill");

        await bot.Heron.Submit(
            ("name", "Ada"),
            ("none", FormDrawingNoValue),
            ("many", "a,c"),
            ("file", bot.Slack.FileJson(bot.Workspace, "FDAYS"))
        );
        await bot.Until(() => bot.Heron.Sees().Count == 1);

        seen.ShouldBe(["file=BEGIN:VCALENDAR", "long=As it stood", "many=a,c", "name=Ada", "none="]);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_a_fault_of_its_field()
    {
        await using var bot = await SlackBot.Start(services =>
            services
                .AddSingleton<ICommand>(new FormCommand())
                .AddSingleton<IFormHandler>(new FormTaker(_ => throw new InvalidOperationException("never asked")))
        );
        bot.Workspace.AddFile("FBIG", "big.ics", new byte[5_000]);
        await bot.Heron.Type("fill");

        var ack = await bot.Heron.Submit(("name", "Ada"), ("file", bot.Slack.FileJson(bot.Workspace, "FBIG")));

        ((string?)ack.Payload!["errors"]!["file"]).ShouldBe("That file is too large. It may have 4 kB.");
    }

    [Fact]
    public async Task A_file_for_somebody_reaches_their_direct_messages_and_nobody_else()
    {
        await using var bot = await SlackBot.Start(services =>
            services.AddSingleton<ICommand>(
                new SampleCommand(
                    "file",
                    "Give a file",
                    _ => new FileForYou(new Card("Your data"), "data.json", "application/json", "{}"u8.ToArray())
                )
            )
        );

        await bot.Heron.Type("file");

        bot.Heron.DirectMessages().Single().Files.Count.ShouldBe(1);
        bot.Heron.Sees().Single().Text.ShouldContain("in your direct messages");
        bot.Otter.Sees().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_shortcut_asks_which_channel_and_starts_a_break_there()
    {
        await using var bot = await SlackBot.Start();

        await bot.Heron.Shortcut("start_break");
        await bot.Until(() => bot.Heron.View() is not null);
        await bot.Heron.Submit(("channel", "CDESIGN"), ("routine", "desk-minute"));
        await bot.App.RunDue();

        bot.Otter.Sees("CDESIGN").Single().Text.ShouldContain("One-minute desk reset");
        bot.Heron.View()!.Json.ToJsonString().ShouldContain("Your break is on its way");
        bot.Slack.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_shortcut_on_a_message_starts_a_break_where_the_message_is()
    {
        await using var bot = await SlackBot.Start();

        await bot.Heron.MessageShortcut("start_break_here", "CDESIGN");
        await bot.Until(() => bot.Heron.Sees("CDESIGN").Count == 1);
        await bot.App.RunDue();

        bot.Otter.Sees("CDESIGN").Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_Home_shows_the_week_and_its_buttons_open_windows()
    {
        await using var bot = await SlackBot.Start();
        await bot.Heron.Type("pigeon");
        await bot.Heron.Press(bot.Heron.Sees().Single(), "Done");
        await bot.Until(() => bot.Heron.Sees().Count == 2);

        await bot.Heron.OpenHome();
        await bot.Until(() => bot.Heron.Home() is not null);
        bot.Heron.Home()!.ToJsonString().ShouldContain("1 stretch");
        await bot.Heron.PressInView("Pigeon", inHome: true);
        await bot.Until(() => bot.Heron.View() is not null);
        bot.Heron.View()!.Json.ToJsonString().ShouldContain("Pigeon, right side");
        await bot.Heron.PressInView("Left side");
        await bot.Until(() => bot.Heron.View()!.Json.ToJsonString().Contains("Pigeon, left side"));

        await bot.Heron.PressInView("Start a stretch break", inHome: true);
        await bot.Until(() => (string?)bot.Heron.View()!.Json["title"]!["text"] == "Start a stretch break");
        bot.Slack.Complaints.ShouldBeEmpty();
    }

    private const string FormDrawingNoValue = StretchBot.Platforms.Slack.Rendering.FormDrawing.NoValue;

    private static async Task WaitAndRing(SlackBot bot, Task until, TimeSpan step)
    {
        for (var i = 0; i < 20 && !until.IsCompleted; i++)
        {
            await Task.Delay(
                TimeSpan.FromMilliseconds(100),
                TimeProvider.System,
                TestContext.Current.CancellationToken
            );
            if (!until.IsCompleted && i == 0)
                bot.Clock.Advance(step);
        }
    }

    private sealed class SlowCommand(Task<Reply> reply) : ICommand
    {
        public CommandDeclaration Declaration { get; } = new("slow", "Takes its time");

        public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) => await reply;
    }

    private sealed class FormCommand : ICommand
    {
        public CommandDeclaration Declaration { get; } = new("fill", "Opens a form");

        public ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
            ValueTask.FromResult<Reply>(
                new Ask(
                    new Form(
                        ButtonId.Of("fill"),
                        "Fill in",
                        [
                            new TextField("name", "Name", "Anything"),
                            new LongTextField("long", "Long", "Anything", "As it stood", Required: false),
                            new ChoiceField("none", "None", "", [new Choice("", "Nothing"), new Choice("x", "X")], "x"),
                            new ManyField(
                                "many",
                                "Many",
                                "",
                                [new Choice("a", "A"), new Choice("b", "B"), new Choice("c", "C")],
                                Required: false
                            ),
                            new FileField("file", "File", "", ["ics"], 4096, Required: false),
                        ],
                        "Send"
                    )
                )
            );
    }

    private sealed class FormTaker(
        Func<System.Collections.Immutable.ImmutableDictionary<string, string>, Task<Reply>> take
    ) : IFormHandler
    {
        public string Action => "fill";

        public async ValueTask<Reply> Answer(
            ButtonId form,
            System.Collections.Immutable.ImmutableDictionary<string, string> values,
            Caller caller,
            CancellationToken cancel
        ) => await take(values);
    }
}
