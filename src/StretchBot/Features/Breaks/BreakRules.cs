using NodaTime;

namespace StretchBot.Features.Breaks;

/// <summary>The times by which breaks are run, from <c>Breaks:*</c> in the configuration.</summary>
/// <param name="Grace">How late a slot may still be run; later than that it is missed.</param>
/// <param name="Lead">How long before its slot a break is announced, unless its schedule says otherwise.</param>
/// <param name="Window">How long after the start Done still counts, unless the schedule says otherwise.</param>
/// <param name="QuietAfter">Scheduled breaks in a row with nobody in before the channel is asked; after as many again the schedule pauses.</param>
public sealed record BreakRules(Duration Grace, Duration Lead, Duration Window, int QuietAfter)
{
    /// <summary>How long a break started by hand is announced: long enough to stand up, short enough to be "now".</summary>
    public static readonly Duration LeadByHand = Duration.FromSeconds(30);

    public static readonly BreakRules Default = new(
        Duration.FromMinutes(10),
        Duration.FromMinutes(2),
        Duration.FromMinutes(30),
        5
    );
}
