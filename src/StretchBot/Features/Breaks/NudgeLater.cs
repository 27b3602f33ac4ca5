using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Breaks;

/// <summary>"In 10 minutes": one private nudge, if the break is still open then and the member has not joined.</summary>
internal sealed class NudgeLater(ISnoozeStore snoozes, TimeProvider clock) : IPress
{
    public static readonly Duration Wait = Duration.FromMinutes(10);

    public string Action => "nudge";

    public static ButtonId Id(BreakId id) => ButtonId.Of("nudge", id.ToString());

    public async ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel)
    {
        if (button.Number(0) is not { } number)
            return new Instead(BreakCards.NoSuchBreak());
        var now = clock.Now();
        var due = now + Wait;
        return new Instead(
            await snoozes.Snooze(new BreakId(number), caller, due, now, cancel) switch
            {
                SnoozeOutcome.Set => BreakCards.WillNudge(due),
                SnoozeOutcome.SetBefore => BreakCards.NudgedOnce(),
                SnoozeOutcome.TakesPart => BreakCards.NoNudgeNeeded(),
                SnoozeOutcome.TooLate => BreakCards.TooLateToNudge(),
                _ => BreakCards.NoSuchBreak(),
            }
        );
    }
}
