using NodaTime;
using StretchBot.Features.Stretches;
using StretchBot.Outbox;

namespace StretchBot.Features.Digest;

/// <summary>Draws a digest that stands anew, when somebody whom it names hides, shows themselves again or is erased.</summary>
internal sealed class DigestAgain(IDigestStore digests, ITeamCatalogues catalogues) : IIntentHandler
{
    public IntentKind Kind => IntentKind.DigestAgain;

    public async ValueTask<Drawing?> Draw(Intent intent, Instant now, CancellationToken cancel) =>
        await digests.Find(intent.Subject, cancel) is { Message: { } message } week
            ? new EditDrawing(
                week.Platform,
                week.Channel,
                message,
                DigestCards.Week(week, MostLoved.Of(week.Breaks, catalogues.Of(week.Team).Known))
            )
            : null;
}
