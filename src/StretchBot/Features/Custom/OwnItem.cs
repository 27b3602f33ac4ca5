using System.Collections.Immutable;
using System.Globalization;
using StretchBot.Conversation;

namespace StretchBot.Features.Custom;

/// <summary>StretchBot's own number for a stretch or routine of a team's own.</summary>
internal readonly record struct OwnItemId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The numbers are stored: never renumber.</summary>
internal enum OwnKind
{
    Stretch = 0,
    Routine = 1,
}

/// <summary>The numbers are stored: never renumber.</summary>
internal enum OwnState
{
    /// <summary>An admin has not looked at it: it is listed, and nothing else.</summary>
    Waiting = 0,

    /// <summary>The team can choose it.</summary>
    Offered = 1,

    /// <summary>Taken away; kept for a while, since breaks may have been chosen with it.</summary>
    Gone = 2,
}

/// <summary>A stretch or routine of a team's own.</summary>
/// <param name="Yaml">All of it, as a content file says it.</param>
/// <param name="Author">Who added it, or null once they were erased.</param>
internal sealed record OwnItem(
    OwnItemId Id,
    OwnKind Kind,
    string Slug,
    string Name,
    OwnState State,
    string Yaml,
    MemberId? Author
)
{
    /// <summary>How faults name it.</summary>
    public (string File, string Text) ToFile() => ($"{Slug}.yaml", Yaml);
}

/// <summary>What a team has of its own, and what it does without.</summary>
/// <param name="Items">In the order in which they were added, those that are gone included.</param>
/// <param name="SwitchedOff">Slugs of catalogue stretches.</param>
internal sealed record TeamOwn(ImmutableArray<OwnItem> Items, ImmutableHashSet<string> SwitchedOff)
{
    public static readonly TeamOwn Nothing = new([], []);

    /// <summary>What is listed: all but what is gone.</summary>
    public ImmutableArray<OwnItem> Listed => [.. Items.Where(item => item.State != OwnState.Gone)];
}
