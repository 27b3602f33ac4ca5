using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StretchBot.FakeSlack;

/// <summary>What Slack takes as blocks and views: https://docs.slack.dev/reference/block-kit and /surfaces/modals.</summary>
public static class BlockRules
{
    private const int MostInMessage = 50;
    private const int MostInView = 100;
    private const int LongestBlocks = 13_200;

    private static readonly JsonSerializerOptions AsCounted = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What is wrong with the blocks of a message; empty when nothing is.</summary>
    public static IReadOnlyList<string> OfMessage(JsonArray blocks, Func<string, bool> fileExists)
    {
        var faults = new Faults(fileExists);
        if (blocks.Count > MostInMessage)
            faults.Add($"{blocks.Count} blocks, {MostInMessage} at most");
        if (blocks.ToJsonString(AsCounted).Length > LongestBlocks)
            faults.Add("msg_blocks_too_long");
        faults.Blocks(blocks, inView: false);
        return faults.All;
    }

    public static IReadOnlyList<string> OfView(JsonObject view, Func<string, bool> fileExists)
    {
        var faults = new Faults(fileExists);
        var type = (string?)view["type"];
        if (type is not ("modal" or "home"))
            faults.Add("a view is modal or home");
        var blocks = view["blocks"] as JsonArray ?? [];
        if (blocks.Count is 0 or > MostInView)
            faults.Add($"{blocks.Count} blocks, 1 to {MostInView}");
        if (type == "modal")
        {
            faults.Plain(view["title"], 24, "title", required: true);
            faults.Plain(view["submit"], 24, "submit", required: false);
            faults.Plain(view["close"], 24, "close", required: false);
            if (view["submit"] is null && blocks.Any(block => (string?)block?["type"] == "input"))
                faults.Add("a form with an input block needs submit");
        }
        faults.Length(view, "private_metadata", 3000);
        faults.Length(view, "callback_id", 255);
        faults.Blocks(blocks, inView: true);
        return faults.All;
    }

    private sealed class Faults(Func<string, bool> fileExists)
    {
        private readonly List<string> all = [];
        private readonly HashSet<string> blockIds = new(StringComparer.Ordinal);

        public IReadOnlyList<string> All => all;

        public void Add(string fault) => all.Add(fault);

        public void Blocks(JsonArray blocks, bool inView)
        {
            foreach (var (block, index) in blocks.Select((block, index) => (block as JsonObject, index)))
                if (block is null)
                    Add($"block {index} is no object");
                else
                    Block(block, index, inView);
        }

        public void Plain(JsonNode? text, int most, string what, bool required)
        {
            if (text is null)
            {
                if (required)
                    Add($"{what} is missing");
                return;
            }
            if ((string?)text["type"] != "plain_text")
                Add($"{what} must be plain_text");
            Words(text["text"], most, what);
        }

        public void Length(JsonObject of, string name, int most)
        {
            if (of[name] is JsonValue value && value.GetValue<string>().Length > most)
                Add($"{name} is longer than {most}");
        }

        private void Words(JsonNode? words, int most, string what)
        {
            var text = (string?)words;
            if (string.IsNullOrEmpty(text))
                Add($"{what} is empty");
            else if (text.Length > most)
                Add($"{what} has {text.Length} characters, {most} at most");
        }

        private void Text(JsonNode? text, int most, string what)
        {
            if (text is null || (string?)text["type"] is not ("plain_text" or "mrkdwn"))
                Add($"{what} must be a text");
            else
                Words(text["text"], most, what);
        }

        private void Block(JsonObject block, int index, bool inView)
        {
            var type = (string?)block["type"] ?? "nothing";
            var what = $"block {index} ({type})";
            Length(block, "block_id", 255);
            if ((string?)block["block_id"] is { } id && !blockIds.Add(id))
                Add($"{what}: block_id {id} comes twice");
            switch (type)
            {
                case "header":
                    Plain(block["text"], 150, what, required: true);
                    break;
                case "section":
                    Section(block, what);
                    break;
                case "context":
                    Context(block["elements"] as JsonArray ?? [], what);
                    break;
                case "divider":
                    break;
                case "image":
                    Image(block, what);
                    break;
                case "actions":
                    Actions(block["elements"] as JsonArray ?? [], what);
                    break;
                case "rich_text":
                    Rich(block["elements"] as JsonArray ?? [], what);
                    break;
                case "input":
                    if (!inView)
                        Add($"{what}: only in a view");
                    Plain(block["label"], 2000, $"{what} label", required: true);
                    Plain(block["hint"], 2000, $"{what} hint", required: false);
                    Element(block["element"] as JsonObject, what, isInput: true);
                    break;
                default:
                    Add($"{what}: unknown type");
                    break;
            }
        }

        private void Section(JsonObject block, string what)
        {
            var fields = block["fields"] as JsonArray;
            if (block["text"] is null && fields is null)
                Add($"{what}: neither text nor fields");
            if (block["text"] is { } text)
                Text(text, 3000, what);
            if (fields is not null && fields.Count is 0 or > 10)
                Add($"{what}: {fields?.Count} fields, 1 to 10");
            foreach (var field in fields ?? [])
                Text(field, 2000, $"{what} field");
            if (block["accessory"] is JsonObject accessory)
                Element(accessory, what, isInput: false);
        }

        private void Context(JsonArray elements, string what)
        {
            if (elements.Count is 0 or > 10)
                Add($"{what}: {elements.Count} elements, 1 to 10");
            foreach (var element in elements)
                if ((string?)element?["type"] == "image")
                    Image((JsonObject)element, what);
                else
                    Text(element, 3000, what);
        }

        private void Image(JsonObject image, string what)
        {
            Words(image["alt_text"], 2000, $"{what} alt_text");
            var file = (string?)image["slack_file"]?["id"];
            var url = (string?)image["image_url"];
            if (file is null == url is null)
                Add($"{what}: one of image_url and slack_file");
            if (file is not null && !fileExists(file))
                Add($"{what}: no such slack_file {file}");
            if (url is not null && (url.Length > 3000 || !Uri.TryCreate(url, UriKind.Absolute, out _)))
                Add($"{what}: image_url cannot be read");
        }

        private void Actions(JsonArray elements, string what)
        {
            if (elements.Count is 0 or > 25)
                Add($"{what}: {elements.Count} elements, 1 to 25");
            var ids = elements.Select(element => (string?)element?["action_id"]).OfType<string>().ToArray();
            if (ids.Distinct(StringComparer.Ordinal).Count() < ids.Length)
                Add($"{what}: an action_id comes twice");
            foreach (var element in elements)
                Element(element as JsonObject, what, isInput: false);
        }

        private void Element(JsonObject? element, string what, bool isInput)
        {
            if (element is null)
            {
                Add($"{what}: no element");
                return;
            }
            Length(element, "action_id", 255);
            switch ((string?)element["type"])
            {
                case "button" when !isInput:
                    Plain(element["text"], 75, $"{what} button", required: true);
                    Length(element, "value", 2000);
                    if ((string?)element["style"] is not (null or "primary" or "danger"))
                        Add($"{what}: unknown button style");
                    break;
                case "plain_text_input" when isInput:
                    Length(element, "initial_value", 3000);
                    Plain(element["placeholder"], 150, $"{what} placeholder", required: false);
                    break;
                case "static_select" or "multi_static_select":
                    Plain(element["placeholder"], 150, $"{what} placeholder", required: false);
                    Options(element, 100, what);
                    break;
                case "radio_buttons" or "checkboxes":
                    Options(element, 10, what);
                    break;
                case "conversations_select":
                    Plain(element["placeholder"], 150, $"{what} placeholder", required: false);
                    break;
                case "file_input" when isInput:
                    break;
                case var other:
                    Add($"{what}: element {other} cannot be there");
                    break;
            }
        }

        private void Options(JsonObject element, int most, string what)
        {
            var options = element["options"] as JsonArray ?? [];
            if (options.Count == 0 || options.Count > most)
                Add($"{what}: {options.Count} options, 1 to {most}");
            foreach (var option in options)
            {
                Words(option?["text"]?["text"], 75, $"{what} option");
                Words(option?["value"], 150, $"{what} option value");
                if (option?["description"] is { } about)
                    Words(about["text"], 75, $"{what} option description");
            }
            var known = options.Select(option => option!.ToJsonString()).ToHashSet(StringComparer.Ordinal);
            if (known.Count < options.Count)
                Add($"{what}: an option comes twice");
            var initial = element["initial_options"] as JsonArray ?? [];
            foreach (var option in element["initial_option"] is { } one ? [one] : initial.ToArray())
                if (!known.Contains(option!.ToJsonString()))
                    Add($"{what}: the initial option is none of the options");
        }

        private void Rich(JsonArray elements, string what)
        {
            if (elements.Count == 0)
                Add($"{what}: no elements");
            foreach (var element in elements)
            {
                var inner = element?["elements"] as JsonArray ?? [];
                if (inner.Count == 0)
                    Add($"{what}: an empty {(string?)element?["type"]}");
                switch ((string?)element?["type"])
                {
                    case "rich_text_section" or "rich_text_preformatted" or "rich_text_quote":
                        foreach (var run in inner)
                            Run(run, what);
                        break;
                    case "rich_text_list":
                        if ((string?)element?["style"] is not ("bullet" or "ordered"))
                            Add($"{what}: a list is bullet or ordered");
                        foreach (var item in inner)
                            Rich(new JsonArray(item!.DeepClone()), what);
                        break;
                    case var other:
                        Add($"{what}: {other} cannot be there");
                        break;
                }
            }
        }

        private void Run(JsonNode? run, string what)
        {
            switch ((string?)run?["type"])
            {
                case "text":
                    if (string.IsNullOrEmpty((string?)run["text"]))
                        Add($"{what}: an empty text");
                    break;
                case "date":
                    if (run["timestamp"] is null || string.IsNullOrEmpty((string?)run["format"]))
                        Add($"{what}: a date has timestamp and format");
                    break;
                case "broadcast":
                    if ((string?)run["range"] is not ("here" or "channel" or "everyone"))
                        Add($"{what}: unknown range");
                    break;
                case "usergroup":
                    if (string.IsNullOrEmpty((string?)run["usergroup_id"]))
                        Add($"{what}: which usergroup?");
                    break;
                case "emoji" or "link" or "user" or "channel":
                    break;
                case var other:
                    Add($"{what}: {other} cannot be there");
                    break;
            }
        }
    }
}
