namespace StretchBot.Content;

/// <summary>The text form of a composed routine: a prefix that tells the dose, then the stretches joined by plus signs.</summary>
static class RoutineKey
{
    const string Quick = "composed:";
    const string Full = "composed-full:";
    const char Joint = '+';
    const int MostStretches = 20;

    public static string Of(DoseKind dose, IEnumerable<Stretch> items) =>
        (dose == DoseKind.Full ? Full : Quick) + string.Join(Joint, items.Select(stretch => stretch.Slug));

    /// <summary>The dose and the slugs of the stretches; null if the key is not that of a composed routine.</summary>
    public static (DoseKind Dose, string[] Slugs)? Parse(string key)
    {
        var (dose, prefix) = key.StartsWith(Full, StringComparison.Ordinal)
            ? (DoseKind.Full, Full)
            : (DoseKind.Quick, Quick);
        if (!key.StartsWith(prefix, StringComparison.Ordinal))
            return null;
        var slugs = key[prefix.Length..].Split(Joint, MostStretches + 1);
        return slugs.Length <= MostStretches ? (dose, slugs) : null;
    }
}
