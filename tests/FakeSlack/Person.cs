using System.Text.Json.Nodes;

namespace StretchBot.FakeSlack;

/// <summary>Somebody at a Slack client: types, presses, fills in, and sees what comes of it.</summary>
public sealed class Person(SlackServer slack, Workspace workspace, string user)
{
    /// <summary>What this person sees in the channel, oldest first.</summary>
    public IReadOnlyList<FakeMessage> Sees(string channel = "CTEAM") => slack.SeenBy(workspace, user, channel);

    /// <summary>What the bot wrote to this person alone, oldest first.</summary>
    public IReadOnlyList<FakeMessage> DirectMessages() => Sees($"D{user}");

    /// <summary>The view that is open before them, the one on top if there are several, or null.</summary>
    public FakeView? View()
    {
        lock (slack.Gate)
            return workspace.Views.Values.LastOrDefault(view => view.IsOpen && view.User == user);
    }

    /// <summary>Closes every form that is open before them.</summary>
    public void CloseViews()
    {
        lock (slack.Gate)
            foreach (var view in workspace.Views.Values.Where(view => view.User == user))
                view.IsOpen = false;
    }

    public JsonObject? Home()
    {
        lock (slack.Gate)
            return workspace.Homes.GetValueOrDefault(user);
    }

    /// <summary>Types a command and sends it.</summary>
    public async Task<Ack> Type(string words, string channel = "CTEAM", string command = "/stretch")
    {
        var place = Place(channel);
        var url = slack.NewResponseUrl(workspace, place, user, message: null);
        var payload = new JsonObject
        {
            ["token"] = "legacy",
            ["team_id"] = workspace.Team,
            ["team_domain"] = workspace.Name.ToLowerInvariant(),
            ["channel_id"] = place.Id,
            ["channel_name"] = place.With is null && place.IsPrivate ? "privategroup" : place.Name,
            ["user_id"] = user,
            ["user_name"] = workspace.Users[user].Name.ToLowerInvariant(),
            ["command"] = command,
            ["text"] = Encoded(words),
            ["api_app_id"] = "A1",
            ["is_enterprise_install"] = workspace.IsOrgInstall ? "true" : "false",
            ["response_url"] = url,
            ["trigger_id"] = slack.Triggers.New(user),
        };
        if (workspace.Enterprise is { } enterprise)
            payload["enterprise_id"] = enterprise;
        var ack = await slack.Deliveries.Deliver("slash_commands", payload);
        // An empty object is Bolt's way to acknowledge without an answer.
        if (slack.Judges && ack.Payload is JsonObject { Count: > 0 } answer)
            slack.ShowAnswer(new ResponseUrl(workspace, place, user, null, slack.Clock.GetUtcNow()), answer);
        return ack;
    }

    /// <summary>Presses the button of a message that has this label, or that has a label which contains it.</summary>
    public Task<Ack> Press(FakeMessage message, string label) =>
        Act(
            message,
            Buttons(message.Blocks).First(button => LabelOf(button).Contains(label, StringComparison.Ordinal))
        );

    /// <summary>Sends back any action, perhaps a forged one.</summary>
    public async Task<Ack> Act(FakeMessage message, JsonObject element)
    {
        var place = Place(message.Channel);
        var payload = Interaction("block_actions");
        payload["container"] = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = message.Ts,
            ["channel_id"] = message.Channel,
            ["is_ephemeral"] = message.OnlyFor is not null,
        };
        payload["channel"] = ChannelOf(place);
        payload["message"] = new JsonObject { ["ts"] = message.Ts, ["text"] = message.Text };
        payload["response_url"] = slack.NewResponseUrl(workspace, place, user, message.Ts);
        payload["actions"] = new JsonArray(Action(element));
        return await slack.Deliveries.Deliver("interactive", payload);
    }

    /// <summary>Chooses from the one select menu of a message.</summary>
    public Task<Ack> Choose(FakeMessage message, string label)
    {
        var menu = Elements(message.Blocks).First(element => (string?)element["type"] == "static_select");
        var chosen = (JsonObject)menu.DeepClone();
        chosen["selected_option"] = menu["options"]!
            .AsArray()
            .First(option => (string?)option!["text"]!["text"] == label)!
            .DeepClone();
        return Act(message, chosen);
    }

    /// <summary>Presses a button in the open view or in the Home.</summary>
    public async Task<Ack> PressInView(string label, bool inHome = false)
    {
        var view = inHome ? null : View();
        var json = view?.Json ?? Home()!;
        var payload = Interaction("block_actions");
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view?.Id ?? "VHOME" };
        payload["view"] = ViewOf(json, view, values: []);
        payload["actions"] = new JsonArray(
            Action(
                Buttons(json["blocks"]!.AsArray())
                    .First(button => LabelOf(button).Contains(label, StringComparison.Ordinal))
            )
        );
        return await slack.Deliveries.Deliver("interactive", payload);
    }

    /// <summary>Fills in the open form and sends it; a field that is not named goes as it stands.</summary>
    public async Task<Ack> Submit(params (string Field, string Value)[] typed)
    {
        var view = View() ?? throw new InvalidOperationException($"No form is open before {user}.");
        var payload = Interaction("view_submission");
        payload["view"] = ViewOf(view.Json, view, typed);
        payload["response_urls"] = new JsonArray();
        var ack = await slack.Deliveries.Deliver("interactive", payload);
        Settle(view, ack.Payload as JsonObject);
        return ack;
    }

    /// <summary>Uses a global shortcut.</summary>
    public Task<Ack> Shortcut(string callback)
    {
        var payload = Interaction("shortcut");
        payload["callback_id"] = callback;
        return slack.Deliveries.Deliver("interactive", payload);
    }

    /// <summary>Uses a shortcut on a message.</summary>
    public Task<Ack> MessageShortcut(string callback, string channel = "CTEAM")
    {
        var payload = Interaction("message_action");
        payload["callback_id"] = callback;
        payload["channel"] = ChannelOf(Place(channel));
        payload["message_ts"] = "1.000001";
        payload["message"] = new JsonObject { ["ts"] = "1.000001", ["text"] = "Shall we?" };
        payload["response_url"] = slack.NewResponseUrl(workspace, Place(channel), user, message: null);
        return slack.Deliveries.Deliver("interactive", payload);
    }

    public Task<Ack> OpenHome() =>
        slack.Deliveries.Event(
            workspace,
            new JsonObject
            {
                ["type"] = "app_home_opened",
                ["user"] = user,
                ["channel"] = $"D{user}",
                ["tab"] = "home",
            }
        );

    /// <summary>Invites the bot to a channel.</summary>
    public Task<Ack> Invite(string channel)
    {
        lock (slack.Gate)
            Place(channel).Members.Add(Workspace.BotUser);
        return slack.Deliveries.Event(
            workspace,
            new JsonObject
            {
                ["type"] = "member_joined_channel",
                ["user"] = Workspace.BotUser,
                ["channel"] = channel,
                ["channel_type"] = Place(channel).IsPrivate ? "G" : "C",
                ["team"] = workspace.Team,
                ["inviter"] = user,
            }
        );
    }

    /// <summary>Something else that Slack tells: <c>user_change</c>, <c>channel_archive</c>, <c>app_uninstalled</c> and the like.</summary>
    public Task<Ack> Event(JsonObject what) => slack.Deliveries.Event(workspace, what);

    /// <summary>The profile of somebody changed, or they left.</summary>
    public Task<Ack> UserChange(string who) =>
        Event(
            new JsonObject
            {
                ["type"] = "user_change",
                ["user"] = SlackServer.Profile(workspace.Users[who], workspace, withLocale: true),
            }
        );

    /// <summary>Slack writes three characters as entities in what people type.</summary>
    private static string Encoded(string words) =>
        words
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    private void Settle(FakeView view, JsonObject? answer)
    {
        lock (slack.Gate)
            switch ((string?)answer?["response_action"])
            {
                case null or "clear":
                    view.IsOpen = false;
                    break;
                case "errors":
                    var blocks = view.Json["blocks"]!.AsArray().Select(block => (string?)block!["block_id"]).ToArray();
                    foreach (var (block, _) in answer["errors"]!.AsObject())
                        if (!blocks.Contains(block, StringComparer.Ordinal))
                            slack.Complain($"An error on the field {block}, which the form does not have.");
                    break;
                case "update" or "push":
                    foreach (var fault in BlockRules.OfView((JsonObject)answer["view"]!, _ => true))
                        slack.Complain($"A view's {fault}");
                    view.Json = (JsonObject)answer["view"]!.DeepClone();
                    view.Version++;
                    break;
                default:
                    slack.Complain($"Unknown response_action {answer["response_action"]}");
                    break;
            }
        slack.Told();
    }

    private FakeChannel Place(string channel) =>
        channel.StartsWith('D') ? workspace.DirectMessage(user) : workspace.Channels[channel];

    private static JsonObject ChannelOf(FakeChannel channel) =>
        new()
        {
            ["id"] = channel.Id,
            ["name"] = channel is { IsPrivate: true, With: null } ? "privategroup" : channel.Name,
        };

    private JsonObject Interaction(string type) =>
        new()
        {
            ["type"] = type,
            ["token"] = "legacy",
            ["api_app_id"] = "A1",
            ["team"] = new JsonObject { ["id"] = workspace.Team, ["domain"] = workspace.Name.ToLowerInvariant() },
            ["enterprise"] = workspace.Enterprise is { } enterprise ? new JsonObject { ["id"] = enterprise } : null,
            ["is_enterprise_install"] = workspace.IsOrgInstall,
            ["user"] = new JsonObject
            {
                ["id"] = user,
                ["username"] = workspace.Users[user].Name.ToLowerInvariant(),
                ["name"] = workspace.Users[user].Name.ToLowerInvariant(),
                ["team_id"] = workspace.Team,
            },
            ["trigger_id"] = slack.Triggers.New(user),
        };

    private JsonObject Action(JsonObject element)
    {
        var action = (JsonObject)element.DeepClone();
        action.Remove("options");
        action["block_id"] ??= "b";
        action["action_ts"] = slack.NewTs();
        return action;
    }

    private static JsonObject ViewOf(JsonObject json, FakeView? view, (string Field, string Value)[] values)
    {
        var shown = (JsonObject)json.DeepClone();
        shown["id"] = view?.Id ?? "VHOME";
        shown["hash"] = view?.Hash ?? "h";
        shown["state"] = new JsonObject { ["values"] = State(json["blocks"]!.AsArray(), values) };
        return shown;
    }

    private static JsonObject State(JsonArray blocks, (string Field, string Value)[] typed)
    {
        var state = new JsonObject();
        foreach (var block in blocks.OfType<JsonObject>().Where(block => (string?)block["type"] == "input"))
        {
            var field = (string)block["block_id"]!;
            var element = block["element"]!.AsObject();
            var value = typed.Where(one => one.Field == field).Select(one => one.Value).DefaultIfEmpty(null).Single();
            state[field] = new JsonObject { [(string)element["action_id"]!] = Filled(element, value) };
        }
        return state;
    }

    private static JsonObject Filled(JsonObject element, string? typed)
    {
        var type = (string)element["type"]!;
        var filled = new JsonObject { ["type"] = type };
        switch (type)
        {
            case "plain_text_input":
                filled["value"] = (typed ?? (string?)element["initial_value"]) is { Length: > 0 } words ? words : null;
                break;
            case "static_select" or "radio_buttons":
                filled["selected_option"] =
                    typed is null ? element["initial_option"]?.DeepClone()
                    : typed.Length == 0 ? null
                    : Option(element, typed);
                break;
            case "multi_static_select" or "checkboxes":
                filled["selected_options"] = typed is null
                    ? element["initial_options"]?.DeepClone() ?? new JsonArray()
                    : new JsonArray([
                        .. typed
                            .Split(',', StringSplitOptions.RemoveEmptyEntries)
                            .Select(value => Option(element, value)),
                    ]);
                break;
            case "conversations_select":
                filled["selected_conversation"] = typed;
                break;
            case "file_input":
                filled["files"] = typed is null ? new JsonArray() : JsonNode.Parse(typed);
                break;
            default:
                throw new InvalidOperationException($"Nobody can fill in {type}.");
        }
        return filled;
    }

    private static JsonNode Option(JsonObject element, string value) =>
        element["options"]!.AsArray().First(option => (string?)option!["value"] == value)!.DeepClone();

    private static string LabelOf(JsonObject button) => (string?)button["text"]?["text"] ?? "";

    private static IEnumerable<JsonObject> Buttons(JsonArray blocks) =>
        Elements(blocks).Where(element => (string?)element["type"] == "button");

    /// <summary>What can be pressed or chosen from, in the order in which it stands.</summary>
    public static IEnumerable<JsonObject> Elements(JsonArray blocks) =>
        blocks
            .OfType<JsonObject>()
            .SelectMany(block =>
                (block["elements"] as JsonArray ?? [])
                    .OfType<JsonObject>()
                    .Concat(block["accessory"] is JsonObject accessory ? [accessory] : [])
            );
}
