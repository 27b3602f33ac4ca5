using System.Collections.Immutable;
using NodaTime;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Features.Stretches;

namespace StretchBot.Features.Breaks;

/// <summary><c>/stretch break [routine] [window 10m]</c>: a team break in this channel, now.</summary>
internal sealed class StartBreak(
    IBreakStore breaks,
    RoutineChoice routines,
    ITeamCatalogues catalogues,
    BreakRules rules,
    TimeProvider clock
) : ICommand, ISuggest
{
    private static readonly Duration ShortestWindow = Duration.FromMinutes(1);
    private static readonly Duration LongestWindow = Duration.FromHours(4);

    public CommandDeclaration Declaration { get; } =
        new("break", "Start a team break in this channel now")
        {
            Options =
            [
                new Option("routine", "Which routine; leave it out for a fresh mix", OptionKind.Routine),
                new Option("window", "How long Done counts, such as 10m", OptionKind.Words) { Keyword = "window" },
            ],
            Examples = ["break", "break desk-minute", "break desk-minute window 10m"],
            Aliases = ["break start"],
        };

    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel)
    {
        var read = Read(invocation.Words, invocation.Caller);
        if (read.Mistake is { } mistake)
            return new OnlyYou(mistake.ToCard());
        var now = clock.Now();
        var by = invocation.Caller;
        var outcome = await breaks.Start(by, history => Draft(read.Value, history, by, now), now, cancel);
        return new OnlyYou(
            outcome switch
            {
                Started started => BreakCards.Starting(started.Break),
                AlreadyLive live => BreakCards.AlreadyLive(live.Break, now),
                _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
            }
        );
    }

    public ValueTask<ImmutableArray<string>> Suggest(Caller caller, string typed, CancellationToken cancel) =>
        ValueTask.FromResult<ImmutableArray<string>>([
            .. catalogues
                .Of(caller.Team)
                .Offered.Routines.Select(routine => routine.Slug!)
                .Where(slug => slug.StartsWith(typed, StringComparison.OrdinalIgnoreCase)),
        ]);

    private Break Draft(Wish wish, ChannelHistory history, Caller by, Instant now)
    {
        var starts = now + BreakRules.LeadByHand;
        // The millisecond is chance enough: what matters is that two breaks in a row differ.
        var seed = (ulong)now.ToUnixTimeMilliseconds();
        var routine = routines.For(by.Team, wish.Routine, by.Rules.FloorAllowed, history.RecentStretches, seed);
        var ends = starts + Duration.FromTimeSpan(routine.Duration);
        return new Break(
            new BreakId(0),
            by.Team,
            by.Channel,
            routine,
            starts,
            Instant.Max(ends, starts + (wish.Window ?? rules.Window)),
            new ByHand(by.Member)
        );
    }

    private Parsed<Wish> Read(ImmutableArray<string> words, Caller caller)
    {
        var name = new List<string>();
        Duration? window = null;
        for (var i = 0; i < words.Length; i++)
        {
            if (!words[i].Equals("window", StringComparison.OrdinalIgnoreCase))
            {
                name.Add(words[i]);
                continue;
            }
            var read = ReadWindow(i + 1 < words.Length ? words[++i] : "");
            if (read.Mistake is { } mistake)
                return mistake;
            window = read.Value;
        }
        if (name.Count == 0)
            return new Wish(Routine: null, window);
        var typed = string.Join(' ', name);
        var known = catalogues.Of(caller.Team);
        return known.Search.In(caller.Language).FindRoutine(typed) is { } found
            ? new Wish(found.Slug, window)
            : UnknownRoutine(typed, known.Offered);
    }

    private static Parsed<Duration> ReadWindow(string word)
    {
        if (word.Length == 0)
            return WrongWindow("The window's length is missing.");
        if (DurationWords.Read(word) is not { } window)
            return WrongWindow(Text.Of($"I can't read the window {Mistake.Quote(word)}."));
        return window < ShortestWindow ? WrongWindow(Text.Of($"A window of {Mistake.Quote(word)} is too short."))
            : window > LongestWindow ? WrongWindow(Text.Of($"A window of {Mistake.Quote(word)} is too long."))
            : window;
    }

    private static Mistake WrongWindow(Text what) =>
        new(what, "A window is 1 minute to 4 hours long, written like 3m, 45m or 1h.", "break desk-minute window 10m");

    private static Mistake UnknownRoutine(string typed, Catalogue catalogue) =>
        new(
            $"I know no routine called {Mistake.Quote(typed)}.",
            $"Routines: {string.Join(", ", catalogue.Routines.Select(routine => routine.Slug!))}. Leave it out for a fresh mix.",
            "break desk-minute"
        );

    private sealed record Wish(string? Routine, Duration? Window);
}
