using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StretchBot.FakeDiscord.Rules;

/// <summary>
/// Holds bodies against Discord's own OpenAPI document, which is looked for at the path in STRETCHBOT_DISCORD_OPENAPI, else at
/// <c>shared/conformance/discord-openapi.json</c> beside the checkout's top folder.
/// </summary>
public sealed class OpenApiRules
{
    private const string Variable = "STRETCHBOT_DISCORD_OPENAPI";
    private static readonly Lazy<OpenApiRules?> Found = new(Look);

    private readonly JsonObject schemas;
    private readonly JsonObject paths;

    private OpenApiRules(JsonObject document)
    {
        schemas = document["components"]!["schemas"]!.AsObject();
        paths = document["paths"]!.AsObject();
    }

    /// <summary>The rules, or null where the document is absent.</summary>
    public static OpenApiRules? Known => Found.Value;

    /// <summary>What is wrong with the body of a request, as paths with sentences; empty when nothing is.</summary>
    /// <param name="template">The path as the document writes it.</param>
    public IReadOnlyList<string> FaultsOf(string method, string template, JsonNode? body)
    {
        var schema = paths[template]
            ?[method.ToLowerInvariant()]
            ?["requestBody"]
            ?["content"]
            ?["application/json"]
            ?["schema"];
        if (schema is null)
            return body is null ? [] : [$"{method} {template} takes no body."];
        return Check(schema.AsObject(), body, "$");
    }

    private static OpenApiRules? Look()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        if (named is not null)
            return File.Exists(named) ? Read(named) : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "conformance", "discord-openapi.json");
            if (File.Exists(file))
                return Read(file);
        }
        return null;
    }

    private static OpenApiRules Read(string file) => new(JsonNode.Parse(File.ReadAllText(file))!.AsObject());

    private List<string> Check(JsonObject schema, JsonNode? value, string at)
    {
        if (schema["$ref"] is { } reference)
            return Check(Named((string)reference!), value, at);
        var faults = new List<string>();
        if (schema["type"] is { } type && !Types(type).Any(name => IsOf(name, value)))
            return [$"{at} is {Describe(value)}, not {type.ToJsonString()}"];
        if (schema["allOf"] is JsonArray all)
            foreach (var part in all)
                faults.AddRange(Check(part!.AsObject(), value, at));
        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray some)
            faults.AddRange(Best(some, value, at));
        if (schema["enum"] is JsonArray allowed && !allowed.Any(one => Same(one, value)))
            faults.Add($"{at} is {Describe(value)}, not one of {allowed.ToJsonString()}");
        if (schema["const"] is { } only && !Same(only, value))
            faults.Add($"{at} is {Describe(value)}, not {only.ToJsonString()}");
        switch (value)
        {
            case JsonObject members:
                CheckObject(schema, members, at, faults);
                break;
            case JsonArray items:
                CheckArray(schema, items, at, faults);
                break;
            case JsonValue scalar:
                CheckScalar(schema, scalar, at, faults);
                break;
        }
        return faults;
    }

    /// <summary>The faults of the branch that fits best: none if one fits, else those of the one that got furthest.</summary>
    private List<string> Best(JsonArray branches, JsonNode? value, string at)
    {
        List<string>? best = null;
        foreach (var branch in branches)
        {
            var faults = Check(branch!.AsObject(), value, at);
            if (faults.Count == 0)
                return faults;
            if (best is null || Score(faults, at) < Score(best, at))
                best = faults;
        }
        return best ?? [];
    }

    /// <summary>A branch of another component type fails at its very type: any other fault tells more.</summary>
    private static int Score(List<string> faults, string at) =>
        faults.Count
        + (faults.Exists(fault => fault.StartsWith($"{at} is", StringComparison.Ordinal)) ? 1000 : 0)
        + (faults.Exists(fault => fault.StartsWith($"{at}.type ", StringComparison.Ordinal)) ? 500 : 0);

    private void CheckObject(JsonObject schema, JsonObject value, string at, List<string> faults)
    {
        foreach (var name in schema["required"]?.AsArray() ?? [])
            if (!value.ContainsKey((string)name!))
                faults.Add($"{at}.{name} is missing");
        var properties = schema["properties"]?.AsObject();
        var others = schema["additionalProperties"] as JsonObject;
        // Discord itself passes over what it does not know. Here that is a fault, so that a slip of ours is seen; but discord.js sends
        // tts and enforce_nonce with every message, also where the document does not list it.
        foreach (var (name, member) in value)
        {
            if (properties?[name] is JsonObject known)
                faults.AddRange(Check(known, member, $"{at}.{name}"));
            else if (others is not null)
                faults.AddRange(Check(others, member, $"{at}.{name}"));
            else if (properties is not null && name is not ("enforce_nonce" or "tts"))
                faults.Add($"{at}.{name} is not known");
        }
        if (schema["maxProperties"] is { } most && value.Count > (int)most)
            faults.Add($"{at} has {value.Count} members, more than {most}");
    }

    private void CheckArray(JsonObject schema, JsonArray value, string at, List<string> faults)
    {
        if (schema["minItems"] is { } least && value.Count < (int)least)
            faults.Add($"{at} has {value.Count} items, fewer than {least}");
        if (schema["maxItems"] is { } most && value.Count > (int)most)
            faults.Add($"{at} has {value.Count} items, more than {most}");
        if (schema["uniqueItems"]?.GetValue<bool>() == true)
        {
            var distinct = value.Select(item => item?.ToJsonString()).Distinct(StringComparer.Ordinal).Count();
            if (distinct != value.Count)
                faults.Add($"{at} holds an item twice");
        }
        if (schema["items"] is JsonObject each)
            for (var i = 0; i < value.Count; i++)
                faults.AddRange(Check(each, value[i], $"{at}[{i}]"));
    }

    private static void CheckScalar(JsonObject schema, JsonValue value, string at, List<string> faults)
    {
        if (value.GetValueKind() == JsonValueKind.String)
        {
            var text = value.GetValue<string>();
            if (schema["minLength"] is { } least && text.Length < (int)least)
                faults.Add($"{at} is shorter than {least}");
            if (schema["maxLength"] is { } most && text.Length > (int)most)
                faults.Add($"{at} is longer than {most}");
            if (
                schema["pattern"] is { } pattern
                && !Regex.IsMatch(text, (string)pattern!, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            )
                faults.Add($"{at} does not look like {pattern}");
        }
        if (value.GetValueKind() == JsonValueKind.Number)
        {
            var number = value.GetValue<double>();
            if (schema["minimum"] is { } least && number < (double)least)
                faults.Add($"{at} is below {least}");
            if (schema["maximum"] is { } most && number > (double)most)
                faults.Add($"{at} is above {most}");
        }
    }

    private JsonObject Named(string reference) => schemas[reference[(reference.LastIndexOf('/') + 1)..]]!.AsObject();

    private static IEnumerable<string> Types(JsonNode type) =>
        type is JsonArray many ? many.Select(one => (string)one!) : [(string)type!];

    private static bool IsOf(string type, JsonNode? value) =>
        type switch
        {
            "null" => value is null,
            "object" => value is JsonObject,
            "array" => value is JsonArray,
            "string" => value?.GetValueKind() == JsonValueKind.String,
            "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
            "number" => value?.GetValueKind() == JsonValueKind.Number,
            "integer" => value?.GetValueKind() == JsonValueKind.Number && double.IsInteger(value.GetValue<double>()),
            _ => false,
        };

    private static bool Same(JsonNode? one, JsonNode? other) => JsonNode.DeepEquals(one, other);

    private static string Describe(JsonNode? value)
    {
        var text = value?.ToJsonString() ?? "null";
        return text.Length > 60 ? text[..60] + "…" : text;
    }
}
