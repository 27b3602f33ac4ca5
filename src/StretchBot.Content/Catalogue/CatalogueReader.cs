namespace StretchBot.Content;

/// <summary>Reads files into a catalogue and checks what concerns several files: names, links and routines.</summary>
static class CatalogueReader
{
    public static Catalogue Read(Catalogue? onto, IEnumerable<(string File, string Text)> files)
    {
        var faults = new FaultList();
        var vocabulary = onto?.Vocabulary ?? VocabularyReader.Read(faults);
        var sources = onto?.Sources ?? Sources.Read(faults);
        var (stretchFiles, routineFiles) = Sort(files, faults);

        var names = new TakenNames(onto?.Stretches ?? []);
        var stretches = new List<Stretch>(onto?.Stretches ?? []);
        var reader = new StretchReader(vocabulary, sources, ofTeam: onto is not null);
        foreach (var fields in stretchFiles)
        {
            var stretch = reader.Read(fields);
            names.Take(fields, stretch);
            stretches.Add(stretch);
        }

        var bySlug = stretches
            .DistinctBy(stretch => stretch.Slug, StringComparer.Ordinal)
            .ToDictionary(stretch => stretch.Slug, StringComparer.Ordinal);
        foreach (var fields in stretchFiles)
            CheckLinks(fields, bySlug);

        var routines = new List<Routine>(onto?.Routines ?? []);
        foreach (var fields in routineFiles)
        {
            var routine = RoutineReader.Read(fields, bySlug, ofTeam: onto is not null);
            if (routines.Any(other => other.Slug == routine.Slug))
                fields.Fault("slug", $"is '{routine.Slug}', which another routine has; a new one is accepted");
            routines.Add(routine);
        }

        faults.ThrowIfAny();
        return new Catalogue(stretches, routines, vocabulary, sources);
    }

    static (List<Fields> Stretches, List<Fields> Routines) Sort(
        IEnumerable<(string File, string Text)> files,
        FaultList faults
    )
    {
        var (stretches, routines) = (new List<Fields>(), new List<Fields>());
        foreach (var (file, text) in files)
            if (YamlReader.Read(file, text, faults) is { } map)
                (IsRoutine(map) ? routines : stretches).Add(new Fields(file, map, "", faults));
        return (stretches, routines);
    }

    static bool IsRoutine(YamlMap map) => map.Entries.Any(entry => entry.Key == RoutineReader.MarkField);

    static void CheckLinks(Fields fields, Dictionary<string, Stretch> bySlug)
    {
        foreach (var field in (string[])["next", "previous"])
        foreach (var unknown in fields.Texts(field, StretchReader.LongestName).Where(slug => !bySlug.ContainsKey(slug)))
            fields.Fault(field, $"names '{unknown}', which is no stretch; slugs of stretches are accepted");
    }
}
