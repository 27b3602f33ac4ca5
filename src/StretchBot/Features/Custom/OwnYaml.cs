using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using StretchBot.Content;

namespace StretchBot.Features.Custom;

/// <summary>
/// What a form says, as a content file: then one validator reads both. Words are written as JSON strings, which YAML reads as such, so that
/// nothing in them can become YAML.
/// </summary>
internal static class OwnYaml
{
    /// <summary>Longer holds than this are counted as time spent, the catalogue's own bound.</summary>
    private const int LongestHold = 60;

    private const int LongestSlug = 50;

    private const string Accented = "àáâãäåāăąçćčďèéêëēėęěğìíîïīıļľłñńňòóôõöøōőŕřśšşșťţțùúûüūůűųýÿźžż";
    private const string Bare = "aaaaaaaaacccdeeeeeeeegiiiiiilllnnnoooooooorrsssstttuuuuuuuuyyzzz";

    public static string Stretch(
        string name,
        IReadOnlyList<string> areas,
        string position,
        IReadOnlyList<string> steps,
        int seconds,
        string picture
    )
    {
        var yaml = new StringBuilder();
        Line(yaml, $"slug: {Slug(name)}");
        Line(yaml, $"name: {Quoted(name.Trim())}");
        Line(yaml, $"areas: [{string.Join(", ", areas.Select(Quoted))}]");
        Line(yaml, $"position: {Quoted(position)}");
        if (steps.Any(step => step.Contains("{side}", StringComparison.Ordinal)))
            Line(yaml, "one_sided: true");
        Line(
            yaml,
            $"dose: {{ mode: {(seconds > LongestHold ? "timed" : "hold")}, seconds: {seconds.ToString(CultureInfo.InvariantCulture)} }}"
        );
        Line(yaml, $"steps: [{string.Join(", ", steps.Select(Quoted))}]");
        if (picture.Length > 0)
            Line(yaml, $"picture: {Quoted(picture)}");
        return yaml.ToString();
    }

    public static string Routine(string name, IReadOnlyList<Stretch> stretches)
    {
        var place = stretches.Count == 0 ? Position.AtDesk : stretches.Max(stretch => stretch.Position);
        var yaml = new StringBuilder();
        Line(yaml, $"slug: {Slug(name)}");
        Line(yaml, $"name: {Quoted(name.Trim())}");
        Line(yaml, $"place: {Word(place)}");
        Line(yaml, $"stretches: [{string.Join(", ", stretches.Select(stretch => Quoted(stretch.Slug)))}]");
        return yaml.ToString();
    }

    /// <summary>
    /// "Füße hoch!" becomes "fusse-hoch"; a name without any letter that has a bare form gets a slug from its characters. The process is
    /// culture-invariant and so has no decomposition tables.
    /// </summary>
    internal static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant())
        {
            var accent = Accented.IndexOf(letter, StringComparison.Ordinal);
            if (letter == 'ß')
                slug.Append("ss");
            else if (accent >= 0)
                slug.Append(Bare[accent]);
            else if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
            if (slug.Length >= LongestSlug)
                break;
        }
        var made = slug.ToString().Trim('-');
        return made.Length > 0
            ? made
            : $"own-{string.Concat(name.Take(8).Select(c => ((int)c).ToString("x", CultureInfo.InvariantCulture)))}";
    }

    private static string Word(Position position) =>
        position switch
        {
            Position.AtDesk => "at_desk",
            Position.Seated => "seated",
            Position.Standing => "standing",
            _ => "floor",
        };

    private static void Line(StringBuilder yaml, string line) => yaml.Append(line).Append('\n');

    private static string Quoted(string words) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(words)}\"";
}
