using System.Text.RegularExpressions;

namespace StretchBot.Content;

/// <summary>What a sentence of the code and its translation must have in common: placeholders, and forms for numbers where English has them.</summary>
static partial class SentenceShape
{
    static readonly string[] Number = ["{0}"];

    /// <summary>An empty translation is not made yet, and has no shape.</summary>
    public static void Check(Fields fields, string english, string own, PluralRule plural)
    {
        if (own.Length == 0)
            return;
        var counts = Counts(english);
        var forms = own.Split('|');
        var wanted = counts ? plural.Forms() : 1;
        if (forms.Length != wanted)
            fields.Fault(english, $"has {forms.Length} forms; {wanted} joined by '|' are accepted");
        var accepted = Placeholders(english);
        // A form for one may leave the number out: "a break".
        if (!forms.All(form => accepted.SetEquals(Placeholders(form).Concat(counts ? Number : []))))
            fields.Fault(english, $"is '{own}'; the placeholders {string.Join(", ", accepted)} are accepted");
    }

    /// <summary>Whether a sentence has forms for numbers: "{0} break|{0} breaks".</summary>
    static bool Counts(string english) =>
        english.Split('|') is { Length: > 1 } forms
        && forms.All(form => form.Contains("{0}", StringComparison.Ordinal));

    static HashSet<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[0-9]+\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}
