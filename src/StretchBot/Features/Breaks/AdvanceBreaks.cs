using NodaTime;

namespace StretchBot.Features.Breaks;

/// <summary>Moves breaks on whose prompt changes by itself, in batches, until none is due.</summary>
internal sealed class AdvanceBreaks(IDueBreaks breaks)
{
    public const int Batch = 200;

    public async ValueTask Run(Instant now, CancellationToken cancel)
    {
        int moved;
        do
        {
            moved = await breaks.Advance(now, Batch, cancel);
        } while (moved == Batch);
    }
}
