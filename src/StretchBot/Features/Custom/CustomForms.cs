using System.Collections.Immutable;
using System.Globalization;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Custom;

/// <summary>A stretch in a form. Some platforms show only the first five fields; what is not there is left out.</summary>
internal sealed class StretchForm(CustomKeeping keeping) : IFormHandler
{
    private const string Name = "name";
    private const string Areas = "areas";
    private const string Where = "position";
    private const string Steps = "steps";
    private const string Seconds = "seconds";
    private const string Link = "picture";
    private const int Usual = 20;

    public string Action => "custom-stretch";

    public static Form Empty(Vocabulary vocabulary) =>
        new(
            ButtonId.Of("custom-stretch"),
            "A stretch of your own",
            [
                new TextField(Name, "Name", "What people call it, such as Chair wave"),
                new ManyField(
                    Areas,
                    "What is it for?",
                    "One area or more",
                    [
                        .. vocabulary
                            .Areas.Take(25)
                            .Select(area => new Choice(area.Slug, Text.FromCatalogue(area.Label).Capitalised())),
                    ]
                ),
                new ChoiceField(
                    Where,
                    "Position",
                    "Where it is done",
                    [
                        new Choice("at_desk", "At the desk"),
                        new Choice("seated", "Seated"),
                        new Choice("standing", "Standing"),
                        new Choice("floor", "On the floor"),
                    ],
                    "at_desk"
                ),
                new LongTextField(
                    Steps,
                    "Steps, one on each line",
                    "At most 12. If it is done once a side, write {side} for the side that is worked."
                ),
                new TextField(Seconds, "Seconds", "How long it takes (a side): 5 to 300", $"{Usual}", Required: false),
                new TextField(Link, "Picture", "An https link to a PNG, JPEG or GIF", Required: false),
            ],
            "Add"
        );

    public async ValueTask<Reply> Answer(
        ButtonId form,
        ImmutableDictionary<string, string> values,
        Caller caller,
        CancellationToken cancel
    )
    {
        var typed = values.GetValueOrDefault(Seconds, "").Trim();
        if (typed.Length == 0)
            typed = $"{Usual}";
        if (
            !int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds is < 5 or > 300
        )
            return new NotYet([new FieldFault(Seconds, "A whole number from 5 to 300 is accepted.")]);
        var yaml = OwnYaml.Stretch(
            values.GetValueOrDefault(Name, ""),
            values.GetValueOrDefault(Areas, "").Split(',', StringSplitOptions.RemoveEmptyEntries),
            values.GetValueOrDefault(Where, "at_desk"),
            Lines(values.GetValueOrDefault(Steps, "")),
            seconds,
            values.GetValueOrDefault(Link, "").Trim()
        );
        var (added, not) = await keeping.Add(yaml, caller, cancel);
        return not is null ? new OnlyYou(CustomCards.Added(added)) : CustomFaults.On(not, FieldOf);
    }

    internal static string[] Lines(string text) =>
        text.ReplaceLineEndings("\n")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string FieldOf(string field) =>
        field switch
        {
            _ when field.StartsWith(Areas, StringComparison.Ordinal) => Areas,
            _ when field.StartsWith(Where, StringComparison.Ordinal) => Where,
            _ when field.StartsWith(Steps, StringComparison.Ordinal) => Steps,
            _ when field.StartsWith("dose", StringComparison.Ordinal) => Seconds,
            _ when field.StartsWith(Link, StringComparison.Ordinal) => Link,
            _ => Name,
        };
}

/// <summary>A routine in a form: stretches by the names that people type.</summary>
internal sealed class RoutineForm(CustomKeeping keeping) : IFormHandler
{
    private const string Name = "name";
    private const string Stretches = "stretches";

    public string Action => "custom-routine";

    public static Form Empty() =>
        new(
            ButtonId.Of("custom-routine"),
            "A routine of your own",
            [
                new TextField(Name, "Name", "What people call it, such as Friday wind-down"),
                new LongTextField(
                    Stretches,
                    "Stretches, one on each line",
                    "Names as you type them after /stretch; at most 20"
                ),
            ],
            "Add"
        );

    public async ValueTask<Reply> Answer(
        ButtonId form,
        ImmutableDictionary<string, string> values,
        Caller caller,
        CancellationToken cancel
    )
    {
        var known = new StretchSearch(Reviewing.All(keeping.Catalogue, keeping.Of(caller))).In(caller.Language);
        var stretches = new List<Stretch>();
        foreach (var line in StretchForm.Lines(values.GetValueOrDefault(Stretches, "")))
        {
            if (known.Find(line) is not Found found)
                return new NotYet([
                    new FieldFault(
                        Stretches,
                        $"I know no stretch called {Mistake.Quote(line)}. Type a name from /stretch list."
                    ),
                ]);
            stretches.Add(found.Stretch);
        }
        var yaml = OwnYaml.Routine(values.GetValueOrDefault(Name, ""), stretches);
        var (added, not) = await keeping.Add(yaml, caller, cancel);
        return not is null
            ? new OnlyYou(CustomCards.Added(added))
            : CustomFaults.On(not, field => field.StartsWith(Stretches, StringComparison.Ordinal) ? Stretches : Name);
    }
}

/// <summary>A pack in a form: a file, or pasted.</summary>
internal sealed class ImportForm(CustomKeeping keeping) : IFormHandler
{
    private const string File = "file";
    private const string Paste = "paste";
    private const int MaxBytes = 256 * 1024;

    public string Action => "custom-import";

    public static Form Empty() =>
        new(
            ButtonId.Of("custom-import"),
            "Import stretches",
            [
                new FileField(
                    File,
                    "A file",
                    "YAML, as “custom export” gives it",
                    ["yaml", "yml"],
                    MaxBytes,
                    Required: false
                ),
                new LongTextField(
                    Paste,
                    "Or paste it",
                    "YAML; --- on a line of its own parts one from the next",
                    Required: false
                ),
            ],
            "Import"
        );

    public async ValueTask<Reply> Answer(
        ButtonId form,
        ImmutableDictionary<string, string> values,
        Caller caller,
        CancellationToken cancel
    )
    {
        var file = values.GetValueOrDefault(File, "");
        var text = file.Trim().Length > 0 ? file : values.GetValueOrDefault(Paste, "");
        var field = file.Trim().Length > 0 ? File : Paste;
        if (text.Length > MaxBytes)
            return new NotYet([new FieldFault(field, $"That is too long: {MaxBytes / 1024} kB are accepted.")]);
        var (added, not) = await keeping.Add(text, caller, cancel);
        return not is null ? new OnlyYou(CustomCards.Added(added)) : CustomFaults.On(not, _ => field, all: true);
    }
}

/// <summary>Puts faults beside the fields they are about.</summary>
internal static class CustomFaults
{
    /// <param name="all">True when one field holds everything: then its fault tells the place of each.</param>
    public static NotYet On(NotTaken not, Func<string, string> fieldOf, bool all = false)
    {
        if (not.Faults.IsEmpty || all)
            return new NotYet([new FieldFault(fieldOf(""), Text.Of($"{not.Mistake.What} {not.Mistake.Accepted}"))]);
        return new NotYet([
            .. not
                .Faults.GroupBy(fault => fieldOf(fault.Field), StringComparer.Ordinal)
                .Select(faults => new FieldFault(faults.Key, Text.Of($"{faults.First().Words.Capitalised()}."))),
        ]);
    }
}
