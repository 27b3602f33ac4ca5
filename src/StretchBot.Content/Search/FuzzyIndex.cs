using FuzzySharp;

namespace StretchBot.Content;

/// <summary>How alike typed words and a value's nearest key are.</summary>
/// <param name="Value">What the key stands for.</param>
/// <param name="Score">0 to 100: <see cref="Fuzz.Ratio(string, string)"/>, twice the letters in common order in a hundred.</param>
readonly record struct Hit<T>(T Value, int Score);

/// <summary>Finds the values whose keys are most like typed words.</summary>
sealed class FuzzyIndex<T>
    where T : class
{
    /// <summary>
    /// Keys that are compared in earnest. Comparing takes microseconds a key, so only those are compared that share the
    /// most letters with what was typed: no key can score higher than its letters in any order allow.
    /// </summary>
    const int MostCompared = 48;

    const int LetterKinds = 32;
    readonly (string Key, T Value, byte[] Letters)[] entries;

    public FuzzyIndex(IEnumerable<(string Key, T Value)> keys) =>
        entries = [.. keys.Select(entry => (entry.Key, entry.Value, LettersOf(entry.Key)))];

    /// <summary>The values in order of likeness, each once; values whose keys share too few letters are left out.</summary>
    public IReadOnlyList<Hit<T>> Nearest(string typed)
    {
        if (typed.Length == 0)
            return [];
        var letters = LettersOf(typed);
        var bounds = new int[entries.Length];
        var order = new int[entries.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            var lengths = typed.Length + entries[i].Key.Length;
            (bounds[i], order[i]) = (-200 * Common(letters, entries[i].Letters) / lengths, i);
        }

        Array.Sort(bounds, order);
        var best = new Dictionary<T, (int Score, int Order)>(ReferenceEqualityComparer.Instance);
        foreach (var i in order.AsSpan(0, Math.Min(MostCompared, order.Length)))
        {
            var (key, value, _) = entries[i];
            var score = Fuzz.Ratio(typed, key);
            if (!best.TryGetValue(value, out var other) || score > other.Score)
                best[value] = (score, i);
        }

        return
        [
            .. best.OrderByDescending(hit => hit.Value.Score)
                .ThenBy(hit => hit.Value.Order)
                .Select(hit => new Hit<T>(hit.Key, hit.Value.Score)),
        ];
    }

    static byte[] LettersOf(string text)
    {
        var letters = new byte[LetterKinds];
        foreach (var letter in text)
            letters[letter % LetterKinds]++;
        return letters;
    }

    static int Common(byte[] one, byte[] other)
    {
        var common = 0;
        for (var i = 0; i < LetterKinds; i++)
            common += Math.Min(one[i], other[i]);
        return common;
    }
}
