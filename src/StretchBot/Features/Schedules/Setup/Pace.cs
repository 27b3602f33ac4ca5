using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Features.Schedules.Setup;

/// <summary>How often a team has breaks, in a word.</summary>
internal sealed record Pace(string Name, int Minutes)
{
    public static readonly Pace Calm = new("calm", 90);
    public static readonly Pace Normal = new("normal", 60);
    public static readonly Pace Active = new("active", 30);

    public static readonly ImmutableArray<Pace> All = [Calm, Normal, Active];

    public static Pace? Named(string? word) =>
        All.FirstOrDefault(pace => pace.Name.Equals(word, StringComparison.OrdinalIgnoreCase));

    public Choice ToChoice() => new(Name, SetUpCards.Label(this));
}
