namespace StretchBot.Content;

/// <summary>Short facts that belong together.</summary>
/// <param name="Slug">The stable name used in commands.</param>
/// <param name="Title">At most 60 characters.</param>
/// <param name="Order">Where it stands among the topics, the lowest first.</param>
/// <param name="Facts">In the order in which they are best read.</param>
public sealed record Topic(string Slug, string Title, int Order, IReadOnlyList<Fact> Facts);
