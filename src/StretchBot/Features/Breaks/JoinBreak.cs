using StretchBot.Conversation;

namespace StretchBot.Features.Breaks;

/// <summary>"I'm in": the member takes part in the break, or leaves it when pressed again.</summary>
internal sealed class JoinBreak(IBreakStore breaks, TimeProvider clock) : IPress
{
    private const string Again = "stay";

    public string Action => "in";

    /// <summary>Joins, or leaves when pressed again.</summary>
    public static ButtonId Id(BreakId id) => ButtonId.Of("in", id.ToString());

    /// <summary>Joins and never leaves: for buttons that do not show who is in.</summary>
    public static ButtonId CountMeIn(BreakId id) => ButtonId.Of("in", id.ToString(), Again);

    public async ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel)
    {
        if (button.Number(0) is not { } number)
            return new OnlyYou(BreakCards.NoSuchBreak());
        var now = clock.Now();
        var id = new BreakId(number);
        var outcome =
            button.Argument(1) == Again
                ? await breaks.Join(id, caller, now, cancel)
                : await breaks.Toggle(id, caller, now, cancel);
        return new OnlyYou(
            outcome switch
            {
                Joined joined => BreakCards.YouAreIn(joined.Break),
                Left => BreakCards.YouAreOut(),
                Counted counted => BreakCards.Counted(counted.Break, counted.Again),
                TooLate late => BreakCards.TooLate(late),
                _ => BreakCards.NoSuchBreak(),
            }
        );
    }
}
