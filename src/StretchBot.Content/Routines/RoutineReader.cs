namespace StretchBot.Content;

/// <summary>Reads one routine from its file.</summary>
static class RoutineReader
{
    /// <summary>What tells a routine's file from a stretch's.</summary>
    public const string MarkField = "stretches";

    /// <param name="fields">The file.</param>
    /// <param name="stretches">What it may name, by slug.</param>
    /// <param name="ofTeam">Whether it is one of a team's own.</param>
    public static Routine Read(Fields fields, IReadOnlyDictionary<string, Stretch> stretches, bool ofTeam)
    {
        var slugs = fields.Texts(MarkField, StretchReader.LongestName, required: true);
        foreach (var unknown in slugs.Where(slug => slug.Length > 0 && !stretches.ContainsKey(slug)))
            fields.Fault(MarkField, $"names '{unknown}', which is no stretch; slugs of stretches are accepted");
        var routine = Routine.Named(
            StretchReader.ReadSlug(fields),
            fields.Text("name", StretchReader.LongestName),
            fields.OneOf<Position>("place"),
            fields.OneOf<DoseKind>("dose", DoseKind.Quick),
            [.. slugs.Where(stretches.ContainsKey).Select(slug => stretches[slug])]
        ) with
        {
            NeedsWarmUp = fields.Flag("needs_warm_up"),
            WarmUpMinutes = fields.Whole("warm_up_minutes", 0, 15, 0),
            Note = fields.TextIfAny("note", StretchReader.LongestStep),
            IsTeams = ofTeam,
        };
        fields.Done();
        return routine;
    }
}
