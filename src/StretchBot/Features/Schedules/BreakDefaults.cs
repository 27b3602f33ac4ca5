using NodaTime;

namespace StretchBot.Features.Schedules;

/// <summary>What a schedule takes when nothing else is said.</summary>
/// <param name="Lead">How long before its slot a break is announced.</param>
/// <param name="Window">How long after its start a break can still be marked done.</param>
public sealed record BreakDefaults(Duration Lead, Duration Window);
