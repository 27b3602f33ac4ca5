using StretchBot.Conversation;

namespace StretchBot.Features.Breaks;

/// <summary>"Not now": private, neutral, kept nowhere. It offers to come back in a while, or to count a walk.</summary>
internal sealed class NotNow(IBreakStore breaks, TimeProvider clock) : IPress
{
    public string Action => "notnow";

    public static ButtonId Id(BreakId id) => ButtonId.Of("notnow", id.ToString());

    public async ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel)
    {
        var now = clock.Now();
        var it = button.Number(0) is { } number ? await breaks.Find(new BreakId(number), caller.Team, cancel) : null;
        return new OnlyYou(
            it is null || it.PhaseAt(now) == Phase.Closed
                ? BreakCards.NotNow()
                : BreakCards.NotNow(it, mayWait: it.Closes > now + NudgeLater.Wait)
        );
    }
}
