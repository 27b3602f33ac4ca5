using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Outbox;

namespace StretchBot.Features.Schedules.Notices;

/// <summary>A notice is said once and then forgotten: nothing to keep when it stands or is refused.</summary>
internal abstract class NoticeIntent : IIntentHandler
{
    public abstract IntentKind Kind { get; }

    public abstract ValueTask<Drawing?> Draw(Intent intent, Instant now, CancellationToken cancel);

    public ValueTask Stands(
        Intent intent,
        Drawing drawing,
        MessageKey message,
        Instant now,
        CancellationToken cancel
    ) => ValueTask.CompletedTask;

    public ValueTask Refused(Intent intent, string reason, Instant now, CancellationToken cancel) =>
        ValueTask.CompletedTask;

    /// <summary>A retry repeats the key; the next notice of its kind has another.</summary>
    protected static PostKey Key(Intent intent) =>
        new($"notice-{(int)intent.Kind}-{intent.Subject}-{intent.Asked.ToUnixTimeMilliseconds()}");
}

/// <summary>Asks a channel in which nobody joins whether it wants fewer breaks.</summary>
internal sealed class QuietQuestionIntent(INoticeStore notices, BreakRules rules) : NoticeIntent
{
    public override IntentKind Kind => IntentKind.QuietQuestion;

    public override async ValueTask<Drawing?> Draw(Intent intent, Instant now, CancellationToken cancel) =>
        await notices.Channel(new ChannelId(intent.Subject), cancel) is { } notice
            ? new PostDrawing(
                notice.Platform,
                notice.Channel,
                NoticeCards.QuietQuestion(notice.QuietAfter ?? rules.QuietAfter, PlainRule.Short(notice.Rule)),
                Key(intent)
            )
            : null;
}

/// <summary>Tells a channel that its schedules pause because nobody joins.</summary>
internal sealed class QuietPauseIntent(INoticeStore notices, BreakRules rules) : NoticeIntent
{
    public override IntentKind Kind => IntentKind.QuietPause;

    public override async ValueTask<Drawing?> Draw(Intent intent, Instant now, CancellationToken cancel) =>
        await notices.Channel(new ChannelId(intent.Subject), cancel) is { } notice
            ? new PostDrawing(
                notice.Platform,
                notice.Channel,
                NoticeCards.QuietPause((notice.QuietAfter ?? rules.QuietAfter) * 2, notice.Number),
                Key(intent)
            )
            : null;
}

/// <summary>Tells whoever made a schedule that its channel cannot be posted to.</summary>
internal sealed class ChannelRefusedIntent(INoticeStore notices) : NoticeIntent
{
    public override IntentKind Kind => IntentKind.ChannelRefused;

    public override async ValueTask<Drawing?> Draw(Intent intent, Instant now, CancellationToken cancel) =>
        await notices.RefusedChannel(new ScheduleId(intent.Subject), cancel) is { } notice
            ? new TellDrawing(
                notice.Platform,
                notice.Maker,
                NoticeCards.ChannelRefused(notice.ChannelName, notice.Reason, notice.Numbers),
                Key(intent)
            )
            : null;
}

/// <summary>Tells whoever started a break that its channel cannot be posted to.</summary>
internal sealed class BreakRefusedIntent(INoticeStore notices) : NoticeIntent
{
    public override IntentKind Kind => IntentKind.BreakRefused;

    public override async ValueTask<Drawing?> Draw(Intent intent, Instant now, CancellationToken cancel) =>
        await notices.RefusedBreak(new BreakId(intent.Subject), cancel) is { } notice
            ? new TellDrawing(
                notice.Platform,
                notice.Starter,
                NoticeCards.BreakRefused(notice.ChannelName),
                Key(intent)
            )
            : null;
}
