using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Outbox;

namespace StretchBot.Features.Schedules.Notices;

/// <summary>Names a notice: a retry repeats the key, and the next notice of its kind has another.</summary>
internal static class NoticeKey
{
    public static PostKey Of(Intent intent) =>
        new($"notice-{(int)intent.Kind}-{intent.Subject}-{intent.Asked.ToUnixTimeMilliseconds()}");
}

/// <summary>Asks a channel in which nobody joins whether it wants fewer breaks.</summary>
internal sealed class QuietQuestionIntent(INoticeStore notices, BreakRules rules) : IIntentHandler
{
    public IntentKind Kind => IntentKind.QuietQuestion;

    public async ValueTask<Drawing?> Draw(Intent intent, Instant now, CancellationToken cancel) =>
        await notices.Channel(new ChannelId(intent.Subject), cancel) is { } notice
            ? new PostDrawing(
                notice.Platform,
                notice.Channel,
                NoticeCards.QuietQuestion(notice.QuietAfter ?? rules.QuietAfter, PlainRule.Short(notice.Rule)),
                NoticeKey.Of(intent)
            )
            : null;
}

/// <summary>Tells a channel that its schedules pause because nobody joins.</summary>
internal sealed class QuietPauseIntent(INoticeStore notices, BreakRules rules) : IIntentHandler
{
    public IntentKind Kind => IntentKind.QuietPause;

    public async ValueTask<Drawing?> Draw(Intent intent, Instant now, CancellationToken cancel) =>
        await notices.Channel(new ChannelId(intent.Subject), cancel) is { } notice
            ? new PostDrawing(
                notice.Platform,
                notice.Channel,
                NoticeCards.QuietPause((notice.QuietAfter ?? rules.QuietAfter) * 2, notice.Number),
                NoticeKey.Of(intent)
            )
            : null;
}

/// <summary>Tells whoever made a schedule that its channel cannot be posted to.</summary>
internal sealed class ChannelRefusedIntent(INoticeStore notices) : IIntentHandler
{
    public IntentKind Kind => IntentKind.ChannelRefused;

    public async ValueTask<Drawing?> Draw(Intent intent, Instant now, CancellationToken cancel) =>
        await notices.RefusedChannel(new ScheduleId(intent.Subject), cancel) is { } notice
            ? new TellDrawing(
                notice.Platform,
                notice.Maker,
                NoticeCards.ChannelRefused(notice.ChannelName, notice.Reason, notice.Numbers),
                NoticeKey.Of(intent)
            )
            : null;
}

/// <summary>Tells whoever started a break that its channel cannot be posted to.</summary>
internal sealed class BreakRefusedIntent(INoticeStore notices) : IIntentHandler
{
    public IntentKind Kind => IntentKind.BreakRefused;

    public async ValueTask<Drawing?> Draw(Intent intent, Instant now, CancellationToken cancel) =>
        await notices.RefusedBreak(new BreakId(intent.Subject), cancel) is { } notice
            ? new TellDrawing(
                notice.Platform,
                notice.Starter,
                NoticeCards.BreakRefused(notice.ChannelName),
                NoticeKey.Of(intent)
            )
            : null;
}
