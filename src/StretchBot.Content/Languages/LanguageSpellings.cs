using System.Text;

namespace StretchBot.Content;

/// <summary>What people type in a language, by the slug that is meant; each as it may be typed on any keyboard.</summary>
sealed class LanguageSpellings
{
    public static readonly LanguageSpellings None = new(
        new Dictionary<char, IReadOnlyList<string>>(),
        new HashSet<string>(StringComparer.Ordinal)
    );

    readonly IReadOnlyDictionary<char, IReadOnlyList<string>> letters;
    readonly int variants;
    readonly List<(string Typed, string Slug)> stretches = [];
    readonly List<(string Typed, string Slug)> routines = [];
    readonly List<(string Typed, string Slug)> topics = [];
    readonly List<(string Typed, string Slug)> areas = [];
    readonly List<(string Typed, string Slug)> positions = [];
    readonly List<(string Typed, string Slug)> skipTags = [];
    readonly HashSet<string> fillers;

    public LanguageSpellings(IReadOnlyDictionary<char, IReadOnlyList<string>> letters, IReadOnlySet<string> fillers)
    {
        this.letters = letters;
        variants = letters.Values.Select(typed => typed.Count).DefaultIfEmpty(0).Max();
        this.fillers = [.. fillers.SelectMany(Of)];
    }

    public IReadOnlyList<(string Typed, string Slug)> Stretches => stretches;

    public IReadOnlyList<(string Typed, string Slug)> Routines => routines;

    public IReadOnlyList<(string Typed, string Slug)> Topics => topics;

    public IReadOnlyList<(string Typed, string Slug)> Areas => areas;

    public IReadOnlyList<(string Typed, string Slug)> Positions => positions;

    public IReadOnlyList<(string Typed, string Slug)> SkipTags => skipTags;

    public IReadOnlySet<string> Fillers => fillers;

    public void Stretch(string slug, string typed) => stretches.AddRange(Of(typed).Select(key => (key, slug)));

    public void Routine(string slug, string typed) => routines.AddRange(Of(typed).Select(key => (key, slug)));

    public void Topic(string slug, string typed) => topics.AddRange(Of(typed).Select(key => (key, slug)));

    public void Area(string slug, string typed) => areas.AddRange(Of(typed).Select(key => (key, slug)));

    public void Position(string slug, string typed) => positions.AddRange(Of(typed).Select(key => (key, slug)));

    public void SkipTag(string slug, string typed) => skipTags.AddRange(Of(typed).Select(key => (key, slug)));

    /// <summary>The words as <see cref="Typing.Fold"/> makes them, and as they are typed without the language's own letters.</summary>
    public IEnumerable<string> Of(string typed)
    {
        var folded = Typing.Fold(typed);
        return Enumerable
            .Range(0, variants + 1)
            .Select(variant => Typing.Fold(Spelt(folded, variant)))
            .Where(key => key.Length > 0)
            .Distinct(StringComparer.Ordinal);
    }

    string Spelt(string folded, int variant)
    {
        if (variant == 0)
            return folded;
        var spelt = new StringBuilder(folded.Length + 4);
        foreach (var letter in folded)
            if (letters.TryGetValue(letter, out var ways))
                spelt.Append(ways[Math.Min(variant, ways.Count) - 1]);
            else
                spelt.Append(letter);
        return spelt.ToString();
    }
}
