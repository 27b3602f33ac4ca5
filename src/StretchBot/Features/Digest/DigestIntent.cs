using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Stretches;
using StretchBot.Outbox;

namespace StretchBot.Features.Digest;

/// <summary>Posts a channel's week, once. Who hides or is erased while it is on its way makes it be drawn again.</summary>
internal sealed class DigestIntent(IDigestStore digests, ITeamCatalogues catalogues) : IIntentHandler
{
    public IntentKind Kind => IntentKind.Digest;

    public async ValueTask<Drawing?> Draw(Intent intent, Instant now, CancellationToken cancel)
    {
        if (await digests.Load(new ChannelId(intent.Subject), intent.Asked, cancel) is not { Total.Taken: > 0 } week)
            return null;
        var card = DigestCards.Week(week, MostLoved.Of(week.Breaks, catalogues.Of(week.Team).Known));
        return week.Message is { } stands
            ? new EditDrawing(week.Platform, week.Channel, stands, card)
            : new PostDrawing(
                week.Platform,
                week.Channel,
                card,
                new PostKey($"digest-{intent.Subject}-{week.Week:uuuu-MM-dd}")
            );
    }

    public ValueTask Stands(
        Intent intent,
        Drawing drawing,
        MessageKey message,
        Instant now,
        CancellationToken cancel
    ) => digests.Stands(new ChannelId(intent.Subject), intent.Asked, message, cancel);
}
