using System.Collections.Immutable;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Body;

/// <summary>Reads what a body should skip: <c>knees, wrists</c>, <c>knees and wrists</c>, <c>knees wrists</c>.</summary>
internal static class AvoidWords
{
    private static readonly string[] Joints = [",", ";", "/", " and ", " & ", " or "];

    /// <summary>The skip tags that are named, or the mistake about the first part that names none.</summary>
    public static Parsed<ImmutableArray<string>> Read(string typed, StretchSearch search)
    {
        var tags = new List<string>();
        foreach (
            var part in typed.Split(Joints, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            var named = Named(WithoutMy(part), search);
            if (named.Count == 0)
                return Unknown(part, search);
            tags.AddRange(named);
        }
        return tags.Count == 0 ? Unknown(typed, search) : tags.Distinct(StringComparer.Ordinal).ToImmutableArray();
    }

    /// <summary>All of the words as one name, or each of them as one of its own.</summary>
    private static IReadOnlyList<string> Named(string part, StretchSearch search)
    {
        if (search.FindSkipTags(part) is { Count: > 0 } whole)
            return whole;
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var each = words.Select(search.FindSkipTags).ToArray();
        return each.All(tags => tags.Count > 0) ? [.. each.SelectMany(tags => tags)] : [];
    }

    private static string WithoutMy(string part) =>
        part.StartsWith("my ", StringComparison.OrdinalIgnoreCase) ? part[3..] : part;

    private static Mistake Unknown(string part, StretchSearch search) =>
        new(
            $"I don't know what {Mistake.Quote(part)} should spare.",
            $"The nearest I know: {Text.Join("; ", [.. search.NearestSkipTags(part).Select(tag => Text.FromCatalogue(tag.Label))])}. Or choose from the list: {new Typed("/stretch avoid")}",
            "avoid knees, wrists"
        );
}
