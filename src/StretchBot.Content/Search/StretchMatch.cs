namespace StretchBot.Content;

/// <summary>What typed words were taken to mean: <see cref="Found"/>, <see cref="AreaNamed"/> or <see cref="Unsure"/>.</summary>
public abstract record StretchMatch
{
    private protected StretchMatch() { }
}

/// <summary>One stretch, by slug, name or alias, with or without slips of the keys.</summary>
public sealed record Found(Stretch Stretch) : StretchMatch;

/// <summary>A body area, or a group of areas.</summary>
/// <param name="Area">What was named.</param>
/// <param name="Stretches">Those for the area, the ones mainly for it first.</param>
public sealed record AreaNamed(Area Area, IReadOnlyList<Stretch> Stretches) : StretchMatch;

/// <summary>Nothing that is near enough, or several things that are equally near.</summary>
/// <param name="Nearest">Three stretches to offer, the likeliest first.</param>
public sealed record Unsure(IReadOnlyList<Stretch> Nearest) : StretchMatch;

/// <summary>A completion for half-typed words.</summary>
/// <param name="Slug">A stretch's or an area's slug, which <see cref="StretchSearch.Find"/> understands.</param>
/// <param name="Name">What to show.</param>
public sealed record Suggestion(string Slug, string Name);
