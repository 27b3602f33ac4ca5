using NodaTime;

namespace StretchBot.Features.Breaks;

/// <summary>Turns due slots into breaks, in batches, until none is due.</summary>
internal sealed class OpenBreaks(IDueSlots slots, SlotRules rules)
{
    /// <summary>Large enough to share the cost of a commit, small enough not to hold up a press.</summary>
    public const int Batch = 500;

    public async ValueTask Run(Instant now, CancellationToken cancel)
    {
        int claimed;
        do
        {
            claimed = await slots.Claim(now, Batch, due => rules.Decide(due, now), cancel);
        } while (claimed == Batch);
    }
}
