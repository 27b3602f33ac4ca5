namespace StretchBot.Content;

/// <summary>A piece of YAML with the line it starts on, so that a fault can name its place.</summary>
/// <param name="Line">Line in the file, from 1.</param>
abstract record YamlNode(int Line);

sealed record YamlText(string Value, int Line) : YamlNode(Line);

sealed record YamlList(IReadOnlyList<YamlNode> Items, int Line) : YamlNode(Line);

sealed record YamlMap(IReadOnlyList<KeyValuePair<string, YamlNode>> Entries, int Line) : YamlNode(Line);
