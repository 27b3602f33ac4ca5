using FuzzySharp;

namespace StretchBot.Operations.Settings;

/// <summary>The name that a slip of the keys most likely meant.</summary>
internal static class NearestName
{
    /// <summary>Of 100. "Breaks:Led" against "Breaks:Lead" scores 95, "Slack:Token" against "Slack:BotToken" 88.</summary>
    private const int AlikeEnough = 70;

    public static string? To(string typed, IEnumerable<string> names, int alikeEnough = AlikeEnough) =>
        names
            .Select(name => (Name: name, Score: Fuzz.Ratio(typed.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(hit => hit.Score >= alikeEnough)
            .OrderByDescending(hit => hit.Score)
            .Select(hit => hit.Name)
            .FirstOrDefault();
}
