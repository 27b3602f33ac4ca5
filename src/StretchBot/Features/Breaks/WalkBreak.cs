using StretchBot.Conversation;

namespace StretchBot.Features.Breaks;

/// <summary>"I walked instead": counts as taking part, and is called a walk to the member alone.</summary>
internal sealed class WalkBreak(IBreakStore breaks, TimeProvider clock) : IPress
{
    public string Action => "walked";

    public static ButtonId Id(BreakId id) => ButtonId.Of("walked", id.ToString());

    public async ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel)
    {
        if (button.Number(0) is not { } number)
            return new Instead(BreakCards.NoSuchBreak());
        return new Instead(
            await breaks.Walk(new BreakId(number), caller, clock.Now(), cancel) switch
            {
                Counted { Again: true } counted => BreakCards.Counted(counted.Break, again: true),
                Counted => BreakCards.Walked(),
                Joined joined => BreakCards.Walking(joined.Break),
                TooLate late => BreakCards.TooLate(late),
                _ => BreakCards.NoSuchBreak(),
            }
        );
    }
}
