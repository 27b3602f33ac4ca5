using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StretchBot.FakeDiscord.Rules;

/// <summary>What Discord refuses although its OpenAPI document does not say so.</summary>
internal static partial class SpecGaps
{
    public const int ComponentsV2 = 1 << 15;

    private const int MostContent = 2000;
    private const int MostEmbedText = 6000;
    private const int MostComponents = 40;
    private const int MostComponentText = 4000;
    private const int MostRows = 5;
    private const int MostModalParts = 5;
    private const int MostCommandText = 8000;
    private const int MostCommands = 100;

    /// <param name="flags">The message's flags after this request.</param>
    /// <param name="files">Names of the files sent along or kept.</param>
    public static IEnumerable<string> OfMessage(JsonObject body, long flags, IReadOnlyCollection<string> files)
    {
        var components = body["components"]?.AsArray() ?? [];
        var all = Flat(components).ToArray();
        if (Text(body, "content").Length > MostContent)
            yield return "content is longer than 2000";
        if ((body["embeds"]?.AsArray() ?? []).Sum(embed => EmbedText(embed!.AsObject())) > MostEmbedText)
            yield return "embeds hold more than 6000 characters";
        var ids = all.Select(part => Text(part, "custom_id")).Where(id => id.Length > 0).ToArray();
        if (ids.Distinct(StringComparer.Ordinal).Count() != ids.Length)
            yield return "a custom_id is there twice";
        if (all.Any(part => (int?)part["type"] == 2 && IsBareButton(part)))
            yield return "a button has neither label nor emoji";
        if ((flags & ComponentsV2) == 0)
        {
            if (components.Count > MostRows)
                yield return "more than 5 rows";
            if (all.Any(part => (int?)part["type"] > 8))
                yield return "a component of version 2 without the flag";
            yield break;
        }
        if (Text(body, "content").Length > 0 || body["embeds"] is JsonArray { Count: > 0 })
            yield return "content or embeds beside components of version 2";
        if (all.Length > MostComponents)
            yield return $"{all.Length} components, more than 40";
        if (all.Sum(part => Text(part, "content").Length) > MostComponentText)
            yield return "components hold more than 4000 characters of text";
        foreach (
            var url in all.SelectMany(Urls).Where(url => url.StartsWith("attachment://", StringComparison.Ordinal))
        )
            if (!files.Contains(url["attachment://".Length..], StringComparer.Ordinal))
                yield return $"{url} is not attached";
    }

    public static IEnumerable<string> OfModal(JsonObject modal)
    {
        var components = modal["components"]?.AsArray() ?? [];
        if (components.Count > MostModalParts)
            yield return "a modal of more than 5 parts";
        var ids = Flat(components).Select(part => Text(part, "custom_id")).Where(id => id.Length > 0).ToArray();
        if (ids.Distinct(StringComparer.Ordinal).Count() != ids.Length)
            yield return "a custom_id is there twice in a modal";
    }

    public static IEnumerable<string> OfCommands(JsonArray commands)
    {
        if (commands.Count > MostCommands)
            yield return "more than 100 commands";
        foreach (var fault in NamesOf(commands, "commands"))
            yield return fault;
        foreach (var command in commands.Select(one => one!.AsObject()))
        {
            if (CommandText(command) > MostCommandText)
                yield return $"the command {Text(command, "name")} has more than 8000 characters";
            foreach (var fault in OfOptions(command, Text(command, "name"), 0))
                yield return fault;
        }
    }

    private static IEnumerable<string> OfOptions(JsonObject owner, string at, int depth)
    {
        var options = owner["options"]?.AsArray() ?? [];
        foreach (var fault in NamesOf(options, at))
            yield return fault;
        var optionalSeen = false;
        foreach (var option in options.Select(one => one!.AsObject()))
        {
            var type = (int)option["type"]!;
            var isNested = type is 1 or 2;
            if (isNested != options.Any(one => (int)one!["type"]! is 1 or 2))
                yield return $"{at} mixes subcommands with options";
            if (isNested && depth > 2 - type)
                yield return $"{at} nests too deep";
            var required = option["required"]?.GetValue<bool>() == true;
            if (required && optionalSeen)
                yield return $"{at}: the required option {Text(option, "name")} comes after an optional one";
            optionalSeen |= !required && !isNested;
            if (option["autocomplete"]?.GetValue<bool>() == true && option["choices"] is JsonArray { Count: > 0 })
                yield return $"{at}: {Text(option, "name")} has both choices and autocomplete";
            foreach (var fault in OfOptions(option, $"{at} {Text(option, "name")}", isNested ? depth + 1 : 3))
                yield return fault;
        }
    }

    private static IEnumerable<string> NamesOf(JsonArray named, string at)
    {
        var names = named.Select(one => Text(one!.AsObject(), "name")).ToArray();
        foreach (var name in names.Where(name => !Name().IsMatch(name) || name.Any(char.IsUpper)))
            yield return $"{at}: “{name}” is no name for a command or option";
        if (names.Distinct(StringComparer.Ordinal).Count() != names.Length)
            yield return $"{at}: a name is there twice";
        foreach (var one in named.Where(one => Text(one!.AsObject(), "description").Length is < 1 or > 100))
            yield return $"{at}: {Text(one!.AsObject(), "name")} needs a description of 1 to 100 characters";
    }

    private static int CommandText(JsonObject command) =>
        Text(command, "name").Length
        + Text(command, "description").Length
        + (command["choices"]?.AsArray() ?? []).Sum(choice =>
            Text(choice!.AsObject(), "name").Length + (choice!["value"]?.ToString().Length ?? 0)
        )
        + (command["options"]?.AsArray() ?? []).Sum(option => CommandText(option!.AsObject()));

    /// <summary>Every component, however deep.</summary>
    public static IEnumerable<JsonObject> Flat(JsonArray components) =>
        components
            .OfType<JsonObject>()
            .SelectMany(part =>
                Flat(part["components"] as JsonArray ?? [])
                    .Concat(part["component"] is JsonObject inner ? Flat([inner.DeepClone()]) : [])
                    .Concat(part["accessory"] is JsonObject beside ? Flat([beside.DeepClone()]) : [])
                    .Prepend(part)
            );

    private static IEnumerable<string> Urls(JsonObject part) =>
        (part["items"]?.AsArray() ?? [])
            .Select(item => (string?)item?["media"]?["url"])
            .Append((string?)part["media"]?["url"])
            .Append((string?)part["file"]?["url"])
            .OfType<string>();

    private static int EmbedText(JsonObject embed) =>
        Text(embed, "title").Length
        + Text(embed, "description").Length
        + Text(embed["footer"] as JsonObject ?? [], "text").Length
        + Text(embed["author"] as JsonObject ?? [], "name").Length
        + (embed["fields"]?.AsArray() ?? []).Sum(field =>
            Text(field!.AsObject(), "name").Length + Text(field!.AsObject(), "value").Length
        );

    private static bool IsBareButton(JsonObject button) => Text(button, "label").Length == 0 && button["emoji"] is null;

    private static string Text(JsonObject of, string name) =>
        of[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
