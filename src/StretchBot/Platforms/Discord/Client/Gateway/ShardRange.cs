using System.Globalization;

namespace StretchBot.Platforms.Discord.Client.Gateway;

/// <summary>The shards of this node: all that Discord recommends, or a range of a fixed number.</summary>
/// <param name="Of">How many there are in all; null to ask Discord.</param>
internal sealed record ShardRange(int First, int Last, int? Of)
{
    public static readonly ShardRange Auto = new(0, 0, null);

    /// <summary>Reads <c>auto</c>, <c>0/2</c> or <c>0-3/8</c>; null when it is none of these.</summary>
    public static ShardRange? Read(string? words)
    {
        if (string.IsNullOrWhiteSpace(words) || words.Trim().Equals("auto", StringComparison.OrdinalIgnoreCase))
            return Auto;
        var halves = words.Split('/');
        if (halves.Length != 2 || Number(halves[1]) is not { } of)
            return null;
        var ends = halves[0].Split('-');
        if (ends.Length > 2 || Number(ends[0]) is not { } first || Number(ends[^1]) is not { } last)
            return null;
        return first <= last && last < of ? new ShardRange(first, last, of) : null;
    }

    /// <summary>The numbers, once it is known how many Discord recommends.</summary>
    public IEnumerable<int> Numbers(int recommended) =>
        Of is null ? Enumerable.Range(0, Math.Max(1, recommended)) : Enumerable.Range(First, Last - First + 1);

    private static int? Number(string word) =>
        int.TryParse(word.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
