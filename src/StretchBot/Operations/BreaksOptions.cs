using NodaTime;
using StretchBot.Features.Breaks;
using StretchBot.Features.Schedules;

namespace StretchBot.Operations;

/// <summary>The times by which breaks are run: <c>Breaks:*</c> in the configuration.</summary>
internal sealed class BreaksOptions
{
    public const string Section = "Breaks";

    public TimeSpan Grace { get; set; } = BreakRules.Default.Grace.ToTimeSpan();

    public TimeSpan Lead { get; set; } = BreakRules.Default.Lead.ToTimeSpan();

    public TimeSpan Window { get; set; } = BreakRules.Default.Window.ToTimeSpan();

    public int QuietAfter { get; set; } = BreakRules.Default.QuietAfter;

    public BreakRules ToRules() =>
        new(Duration.FromTimeSpan(Grace), Duration.FromTimeSpan(Lead), Duration.FromTimeSpan(Window), QuietAfter);

    public BreakDefaults ToDefaults() => new(Duration.FromTimeSpan(Lead), Duration.FromTimeSpan(Window));
}
