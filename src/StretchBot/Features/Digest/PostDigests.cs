using NodaTime;

namespace StretchBot.Features.Digest;

/// <summary>Asks for the digests that are due, in batches, until none is.</summary>
internal sealed class PostDigests(IDigestStore digests)
{
    public const int Batch = 200;

    public async ValueTask Run(Instant now, CancellationToken cancel)
    {
        int claimed;
        do
        {
            claimed = await digests.Claim(now, Batch, cancel);
        } while (claimed == Batch);
    }
}
