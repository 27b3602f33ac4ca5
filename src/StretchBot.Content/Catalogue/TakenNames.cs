namespace StretchBot.Content;

/// <summary>Sees to it that no two stretches answer to the same typed words.</summary>
sealed class TakenNames
{
    readonly Dictionary<string, string> owners = new(StringComparer.Ordinal);

    public TakenNames(IEnumerable<Stretch> stretches)
    {
        foreach (var stretch in stretches)
        foreach (var name in stretch.Aliases.Prepend(stretch.Name).Prepend(stretch.Slug))
            owners.TryAdd(Typing.Fold(name), stretch.Slug);
    }

    public void Take(Fields fields, Stretch stretch)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        Take(fields, "slug", stretch.Slug, stretch.Slug, own);
        Take(fields, "name", stretch.Name, stretch.Slug, own);
        foreach (var alias in stretch.Aliases)
            Take(fields, "aliases", alias, stretch.Slug, own);
    }

    void Take(Fields fields, string field, string name, string slug, HashSet<string> own)
    {
        var typed = Typing.Fold(name);
        if (typed.Length == 0)
        {
            if (name.Length > 0)
                fields.Fault(field, $"is '{name}'; a name with letters or digits is accepted");
            return;
        }

        // A slug and a name that differ in punctuation only are the same words: "desk-lean" and "Desk lean".
        var fresh = own.Add(typed);
        if (!fresh && field == "aliases")
            fields.Fault(field, $"repeat '{name}'; words that the stretch does not have yet are accepted");
        if (fresh && !owners.TryAdd(typed, slug))
            fields.Fault(field, $"has '{name}', which {owners[typed]} has already; words of its own are accepted");
    }
}
