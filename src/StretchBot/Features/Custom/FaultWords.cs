using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StretchBot.Conversation;

namespace StretchBot.Features.Custom;

/// <summary>
/// What is wrong in a content file, said in any language. The catalogue's reader speaks English, for those who write content; a team that
/// adds something of its own hears the same as sentences of ours. What is not known here stays English.
/// </summary>
internal static class FaultWords
{
    private const int LongestArgument = 160;
    private const int LongestFault = 250;
    private const int MostArguments = 3;

    private static readonly ImmutableArray<(Regex Shape, Func<string[], Text> Say)> Known =
    [
        Shape(_ => "is missing"),
        Shape(_ => "is not a map"),
        Shape(_ => "is neither; true and false are accepted"),
        Shape(_ => "is not a list; '- …' entries are accepted"),
        Shape(_ => "is not a map; fields such as 'slug: …' are accepted"),
        Shape(_ => "is empty; fields such as 'slug: …' are accepted"),
        Shape(_ => "holds several documents; one a file is accepted"),
        Shape(_ => "holds a line break or control character; text on one line is accepted"),
        Shape(_ => "is not readable YAML somewhere after this line"),
        Shape(_ => "is no https link; 'https://example.org/picture.png' is accepted"),
        Shape(_ => "never say {side}; a one-sided stretch has to say it in at least one step"),
        Shape(_ => "holds {side} or {other}; only a stretch with 'one_sided: true' may"),
        Shape(_ => "is not readable YAML: tags and anchors are not accepted"),
        Shape(_ => "is not readable YAML: aliases are not accepted"),
        Shape(a => Text.Of($"is not readable YAML: {a[0]}")),
        Shape(a => Text.Of($"is not known; accepted are {a[0]}")),
        Shape(a => Text.Of($"is missing; text of at most {a[0]} characters is accepted")),
        Shape(a => Text.Of($"is missing; a list of texts of at most {a[0]} characters is accepted")),
        Shape(a => Text.Of($"is missing; a whole number from {a[0]} to {a[1]} is accepted")),
        Shape(a => Text.Of($"is missing; a number from {a[0]} to {a[1]} is accepted")),
        Shape(a => Text.Of($"is missing; accepted are {a[0]}")),
        Shape(a => Text.Of($"is not text; text of at most {a[0]} characters is accepted")),
        Shape(a => Text.Of($"is empty; text of at most {a[0]} characters is accepted")),
        Shape(a => Text.Of($"is {a[0]} characters long; at most {a[1]} are accepted")),
        Shape(a => Text.Of($"has {a[0]} entries; {a[1]} to {a[2]} are accepted")),
        Shape(a => Text.Of($"names '{a[0]}', which is not known; accepted are {a[1]}")),
        Shape(a => Text.Of($"names '{a[0]}', which is no stretch; slugs of stretches are accepted")),
        Shape(a => Text.Of($"is '{a[0]}', which is not known; accepted are {a[1]}")),
        Shape(a => Text.Of($"is '{a[0]}', which another routine has; a new one is accepted")),
        Shape(a => Text.Of($"is '{a[0]}'; a whole number from {a[1]} to {a[2]} is accepted")),
        Shape(a => Text.Of($"is '{a[0]}'; a number from {a[1]} to {a[2]} is accepted")),
        Shape(a => Text.Of($"is '{a[0]}'; lower case letters, digits and single hyphens are accepted")),
        Shape(a => Text.Of($"is '{a[0]}'; a name with letters or digits is accepted")),
        Shape(a => Text.Of($"has '{a[0]}', which {a[1]} has already; words of its own are accepted")),
        Shape(a => Text.Of($"repeat '{a[0]}'; words that the stretch does not have yet are accepted")),
        Shape(a => Text.Of($"takes {a[0]} s; at most the {a[1]} s of the dose are accepted")),
    ];

    /// <param name="english">The fault as the reader tells it.</param>
    public static Text Of(string english)
    {
        foreach (var (shape, say) in Known)
            if (shape.Match(english) is { Success: true } match)
                return say([
                    .. match.Groups.Values.Skip(1).Select(group => VisibleWords.Cut(group.Value, LongestArgument)),
                ]);
        return Text.Said(VisibleWords.Cut(english, LongestFault));
    }

    /// <summary>A sentence recognises itself: its holes are whatever stands there.</summary>
    private static (Regex, Func<string[], Text>) Shape(Func<string[], Text> say)
    {
        var holes = Enumerable.Range(1, MostArguments).Select(i => ((char)i).ToString()).ToArray();
        var pattern = holes.Aggregate(
            Regex.Escape(say(holes).ToString()),
            (soFar, hole) => soFar.Replace(hole, "(.*?)", StringComparison.Ordinal)
        );
        return (new Regex($"^{pattern}$", RegexOptions.Singleline | RegexOptions.NonBacktracking), say);
    }
}
