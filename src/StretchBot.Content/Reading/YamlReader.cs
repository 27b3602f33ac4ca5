using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StretchBot.Content;

/// <summary>
/// Reads the part of YAML that content files use: maps, lists and text. Read from parser events rather than
/// deserialised into objects, which costs reflection at every start and loses the line numbers.
/// </summary>
/// <remarks>
/// Anchors and aliases are refused: people paste YAML into a chat, and nested aliases are how a few lines of YAML
/// grow to fill the memory (the "billion laughs").
/// </remarks>
static class YamlReader
{
    const int LongestFile = 64 * 1024;
    const int DeepestNesting = 10;

    /// <summary>The document's map, or null when it has faults, which are then in <paramref name="faults"/>.</summary>
    public static YamlMap? Read(string file, string text, FaultList faults)
    {
        if (text.Length > LongestFile)
            return Refuse(file, 1, $"is {text.Length} characters long; at most {LongestFile} are accepted", faults);
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
                return Refuse(file, 1, "is empty; fields such as 'slug: …' are accepted", faults);
            parser.Consume<DocumentStart>();
            var root = Node(parser, 0);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
                return Refuse(file, LineOf(parser.Current), "holds several documents; one a file is accepted", faults);
            return root as YamlMap
                ?? Refuse(file, root.Line, "is not a map; fields such as 'slug: …' are accepted", faults);
        }
        catch (YamlException broken)
        {
            // An end that comes too early is found behind the last line.
            var last = text.AsSpan().Count('\n') + 1;
            return Refuse(
                file,
                Math.Min((int)broken.Start.Line, last),
                $"is not readable YAML: {broken.Message}",
                faults
            );
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException or FormatException)
        {
            // The scanner also throws these at some malformed text, such as a dash in the midst of a list in brackets.
            return Refuse(file, LineOf(parser.Current), "is not readable YAML somewhere after this line", faults);
        }
    }

    static YamlMap? Refuse(string file, int line, string message, FaultList faults)
    {
        faults.Add(file, line, "file", message);
        return null;
    }

    static YamlNode Node(Parser parser, int depth)
    {
        if (depth > DeepestNesting)
            throw Broken(parser.Current, $"nested deeper than {DeepestNesting} levels");
        if (parser.TryConsume<Scalar>(out var scalar))
            return Plain(scalar)
                ? new YamlText(scalar.Value, LineOf(scalar))
                : throw Broken(scalar, "tags and anchors");
        if (parser.TryConsume<SequenceStart>(out var list))
            return Plain(list) ? Items(parser, depth, LineOf(list)) : throw Broken(list, "tags and anchors");
        if (parser.TryConsume<MappingStart>(out var map))
            return Plain(map) ? Entries(parser, depth, LineOf(map)) : throw Broken(map, "tags and anchors");
        throw Broken(parser.Current, "aliases");
    }

    static YamlList Items(Parser parser, int depth, int line)
    {
        var items = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(Node(parser, depth + 1));
        return new YamlList(items, line);
    }

    static YamlMap Entries(Parser parser, int depth, int line)
    {
        var entries = new List<KeyValuePair<string, YamlNode>>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key))
                throw Broken(parser.Current, "keys that are not text");
            if (entries.Exists(entry => entry.Key == key.Value))
                throw Broken(key, $"two fields '{key.Value}' in one map");
            entries.Add(new(key.Value, Node(parser, depth + 1)));
        }

        return new YamlMap(entries, line);
    }

    static bool Plain(NodeEvent node) => node.Anchor.IsEmpty && node.Tag.IsEmpty;

    static int LineOf(ParsingEvent? at) => (int)(at?.Start.Line ?? 1);

    static YamlException Broken(ParsingEvent? at, string what) =>
        new(at?.Start ?? Mark.Empty, at?.End ?? Mark.Empty, $"{what} are not accepted");
}
