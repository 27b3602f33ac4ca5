using NodaTime;
using StretchBot.Conversation;
using StretchBot.Outbox;

namespace StretchBot.Features.Breaks;

/// <summary>The nudge that a member asked for, drawn when it is sent: nothing if they joined meanwhile, or the break is closed.</summary>
internal sealed class NudgeIntent(ISnoozeStore snoozes) : IIntentHandler
{
    public IntentKind Kind => IntentKind.Nudge;

    public async ValueTask<Drawing?> Draw(Intent intent, Instant now, CancellationToken cancel) =>
        await snoozes.Load(intent.Subject, cancel) is { TakesPart: false } nudge
        && nudge.Break.PhaseAt(now) is not Phase.Closed
            ? new TellDrawing(
                nudge.Platform,
                nudge.Member,
                BreakCards.Nudge(nudge.Break, now),
                new PostKey($"nudge-{intent.Subject}")
            )
            : null;
}
