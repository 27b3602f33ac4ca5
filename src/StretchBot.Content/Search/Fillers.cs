namespace StretchBot.Content;

/// <summary>Words that people type around what they mean: "a good stretch for my hips".</summary>
static class Fillers
{
    static readonly HashSet<string> All = new(StringComparer.Ordinal)
    {
        "a",
        "ache",
        "aches",
        "aching",
        "an",
        "any",
        "anything",
        "can",
        "do",
        "easy",
        "exercise",
        "exercises",
        "for",
        "give",
        "good",
        "hurt",
        "hurts",
        "i",
        "in",
        "is",
        "it",
        "left",
        "me",
        "more",
        "my",
        "need",
        "of",
        "pain",
        "please",
        "pose",
        "poses",
        "quick",
        "right",
        "show",
        "some",
        "something",
        "sore",
        "stiff",
        "stretch",
        "stretches",
        "stretching",
        "the",
        "tight",
        "to",
        "want",
        "with",
        "yoga",
    };

    /// <summary>What is left without them and without a language's own; the words as they were when nothing is.</summary>
    public static string Strip(string words, IReadOnlySet<string> more)
    {
        var kept = words.Split(' ').Where(word => !All.Contains(word) && !more.Contains(word));
        var bare = string.Join(' ', kept);
        return bare.Length == 0 ? words : bare;
    }
}
