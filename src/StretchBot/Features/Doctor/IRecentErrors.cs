using System.Collections.Immutable;
using NodaTime;

namespace StretchBot.Features.Doctor;

/// <summary>An error that the bot logged; no secret is in it.</summary>
/// <param name="At">When it came last.</param>
/// <param name="Source">The part of the bot that reported it.</param>
/// <param name="Times">How often it came.</param>
internal sealed record RecentError(Instant At, string Source, string Words, int Times);

/// <summary>Remembers the last errors of this process.</summary>
internal interface IRecentErrors
{
    /// <summary>The newest first.</summary>
    ImmutableArray<RecentError> Last(int most);
}
