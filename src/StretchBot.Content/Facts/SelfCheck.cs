namespace StretchBot.Content;

/// <summary>The hip self-check: what people often notice, put as statements to tick. Not a diagnosis.</summary>
/// <param name="Title">At most 60 characters.</param>
/// <param name="Intro">What is asked.</param>
/// <param name="Signs">The nine signs.</param>
/// <param name="Outcomes">What to say for how many of them, in order of <see cref="Outcome.From"/>.</param>
/// <param name="Note">That it is not a diagnosis.</param>
/// <param name="Doctor">When to see a doctor whatever was ticked.</param>
public sealed record SelfCheck(
    string Title,
    string Intro,
    IReadOnlyList<Sign> Signs,
    IReadOnlyList<Outcome> Outcomes,
    string Note,
    string Doctor
)
{
    /// <summary>What to say to a person who ticked these signs. A weak sign counts half.</summary>
    /// <param name="ticked">Slugs of signs; unknown ones do not count.</param>
    public Outcome For(IReadOnlyCollection<string> ticked)
    {
        var halves = Signs
            .Where(sign => ticked.Contains(sign.Slug, StringComparer.Ordinal))
            .Sum(sign => sign.Weak ? 1 : 2);
        return Outcomes.Last(outcome => outcome.From * 2 <= Math.Max(halves, 0));
    }
}

/// <summary>One thing that people often notice.</summary>
/// <param name="Slug">The stable name, short enough for a button.</param>
/// <param name="Text">In the first person, to tick.</param>
/// <param name="Weak">Common in people without any trouble, too.</param>
public sealed record Sign(string Slug, string Text, bool Weak);

/// <summary>What to say for a number of signs.</summary>
/// <param name="From">The fewest signs it is for; the first outcome's is 0.</param>
/// <param name="Text">At most 300 characters.</param>
/// <param name="Routine">Slug of a routine to offer.</param>
public sealed record Outcome(int From, string Text, string Routine);
