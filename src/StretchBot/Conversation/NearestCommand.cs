using FuzzySharp;

namespace StretchBot.Conversation;

/// <summary>The command that a slip of the keys most likely meant.</summary>
public static class NearestCommand
{
    /// <summary>Of 100. "leaderbord" scores 95, "shedule" 93, "pigeon" against anything below 50.</summary>
    private const int AlikeEnough = 75;

    /// <summary>The words that call it, or null when none is near.</summary>
    public static string? To(string typed, CommandBook book) =>
        book
            .Names.Select(name => (Name: name, Score: Fuzz.Ratio(typed.ToLowerInvariant(), name)))
            .Where(hit => hit.Score >= AlikeEnough)
            .OrderByDescending(hit => hit.Score)
            .Select(hit => hit.Name)
            .FirstOrDefault();
}
