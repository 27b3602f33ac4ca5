using NodaTime;
using StretchBot.Features.Privacy;

namespace StretchBot.Operations;

/// <summary>How long things are kept: <c>Privacy:*</c> in the configuration.</summary>
internal sealed class PrivacyOptions
{
    public const string Section = "Privacy";

    public TimeSpan KeepFor { get; set; } = RetentionRules.Default.KeepFor.ToTimeSpan();

    public RetentionRules ToRules() => RetentionRules.Default with { KeepFor = Duration.FromTimeSpan(KeepFor) };
}
