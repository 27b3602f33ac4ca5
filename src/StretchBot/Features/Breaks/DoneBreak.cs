using StretchBot.Conversation;

namespace StretchBot.Features.Breaks;

/// <summary>"Done": the member did it, now or a little later; counts until the break closes.</summary>
internal sealed class DoneBreak(IBreakStore breaks, TimeProvider clock) : IPress
{
    public string Action => "done";

    public static ButtonId Id(BreakId id) => ButtonId.Of("done", id.ToString());

    public async ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel)
    {
        if (button.Number(0) is not { } number)
            return new OnlyYou(BreakCards.NoSuchBreak());
        return new OnlyYou(
            await breaks.Done(new BreakId(number), caller, clock.Now(), cancel) switch
            {
                Counted counted => BreakCards.Counted(counted.Break, counted.Again),
                Joined joined => BreakCards.YouAreIn(joined.Break),
                TooLate late => BreakCards.TooLate(late),
                _ => BreakCards.NoSuchBreak(),
            }
        );
    }
}
