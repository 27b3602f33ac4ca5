using System.Collections.Immutable;
using System.Text;

namespace StretchBot.Features.DaysOff.Calendars;

/// <summary>One line of a calendar file, unfolded: a name, its parameters and a value (RFC 5545, 3.1).</summary>
internal sealed record ContentLine(string Name, ImmutableArray<string> Parameters, string Value)
{
    public bool Has(string parameter) => Parameters.Contains(parameter, StringComparer.OrdinalIgnoreCase);

    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The lines of a file. A line that goes on begins with a space or a tab; one without a colon is passed over.</summary>
    public static IEnumerable<ContentLine> In(string file)
    {
        var line = new StringBuilder();
        using var reader = new StringReader(file);
        while (reader.ReadLine() is { } read)
        {
            if (read.Length > 0 && read[0] is ' ' or '\t')
            {
                line.Append(read, 1, read.Length - 1);
                continue;
            }
            if (Parse(line.ToString()) is { } whole)
                yield return whole;
            line.Clear().Append(read);
        }
        if (Parse(line.ToString()) is { } last)
            yield return last;
    }

    /// <summary>A text value without its escapes: <c>\,</c> <c>\;</c> <c>\\</c> <c>\n</c>.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        for (var i = 0; i < Value.Length; i++)
            if (Value[i] == '\\' && i + 1 < Value.Length)
                text.Append(Value[++i] is 'n' or 'N' ? ' ' : Value[i]);
            else
                text.Append(Value[i]);
        return text.ToString();
    }

    private static ContentLine? Parse(string line)
    {
        var head = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
            switch (line[i])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case ';' when !quoted:
                    head.Add(line[start..i]);
                    start = i + 1;
                    break;
                case ':' when !quoted:
                    head.Add(line[start..i]);
                    return new ContentLine(head[0].Trim(), head.ToImmutable().RemoveAt(0), line[(i + 1)..].Trim());
            }
        return null;
    }
}
