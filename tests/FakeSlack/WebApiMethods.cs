using System.Globalization;
using System.Text.Json.Nodes;

namespace StretchBot.FakeSlack;

/// <summary>What each method does, once it may.</summary>
internal sealed class WebApiMethods(SlackServer slack)
{
    private const int LongestText = 40_000;

    public JsonObject Carry(Call call, Workspace workspace) =>
        call.Method switch
        {
            "auth.test" => AuthTest(workspace),
            "chat.postMessage" => Post(call, workspace),
            "chat.postEphemeral" => PostEphemeral(call, workspace),
            "chat.update" => Update(call, workspace),
            "chat.delete" => Delete(call, workspace),
            "conversations.open" => Open(call, workspace),
            "conversations.history" => History(call, workspace),
            "conversations.info" => Info(call, workspace),
            "conversations.members" => Members(call, workspace),
            "users.info" => User(call, workspace),
            "views.open" => OpenView(call, workspace),
            "views.push" => OpenView(call, workspace),
            "views.update" => UpdateView(call, workspace),
            "views.publish" => Publish(call, workspace),
            "files.getUploadURLExternal" => UploadUrl(call, workspace),
            "files.completeUploadExternal" => CompleteUpload(call, workspace),
            "files.info" => FileInfo(call, workspace),
            _ => WebApi.Fail("unknown_method"),
        };

    private static JsonObject Ok() => new() { ["ok"] = true };

    private static JsonObject AuthTest(Workspace workspace) =>
        new()
        {
            ["ok"] = true,
            ["url"] = "https://example.slack.test/",
            ["team"] = workspace.Name,
            ["user"] = "stretchbot",
            ["team_id"] = workspace.Team,
            ["user_id"] = Workspace.BotUser,
            ["bot_id"] = "BBOT",
            ["enterprise_id"] = workspace.Enterprise,
            ["is_enterprise_install"] = workspace.IsOrgInstall,
        };

    private JsonObject Post(Call call, Workspace workspace)
    {
        if (Writable(call["channel"], workspace, out var channel) is { } refused)
            return WebApi.Fail(refused);
        if (Content(call, workspace, out var blocks) is { } fault)
            return fault;
        var message = slack.NewMessage(channel!, Workspace.BotUser, onlyFor: null);
        message.Text = call["text"] ?? "";
        message.Blocks = blocks;
        message.Metadata = call.Body["metadata"]?.DeepClone() as JsonObject;
        channel!.All.Add(message);
        slack.Told();
        return new JsonObject
        {
            ["ok"] = true,
            ["channel"] = channel.Id,
            ["ts"] = message.Ts,
            ["message"] = new JsonObject { ["ts"] = message.Ts, ["text"] = message.Text },
        };
    }

    private JsonObject PostEphemeral(Call call, Workspace workspace)
    {
        if (Writable(call["channel"], workspace, out var channel) is { } refused)
            return WebApi.Fail(refused);
        if (!channel!.Members.Contains(Workspace.BotUser))
            return WebApi.Fail("not_in_channel");
        if (call["user"] is not { } user || !channel.Members.Contains(user))
            return WebApi.Fail("user_not_in_channel");
        if (Content(call, workspace, out var blocks) is { } fault)
            return fault;
        var message = slack.ShowPrivately(channel, user, call["text"] ?? "", blocks);
        return new JsonObject { ["ok"] = true, ["message_ts"] = message.Ts };
    }

    private JsonObject Update(Call call, Workspace workspace)
    {
        if (!workspace.Channels.TryGetValue(call["channel"] ?? "", out var channel))
            return WebApi.Fail("channel_not_found");
        if (channel.All.Find(known => known.Ts == call["ts"] && known.OnlyFor is null) is not { } message)
            return WebApi.Fail("message_not_found");
        if (message.Author != Workspace.BotUser)
            return WebApi.Fail("cant_update_message");
        if (Content(call, workspace, out var blocks) is { } fault)
            return fault;
        message.Text = call["text"] ?? "";
        message.Blocks = blocks;
        message.Metadata = call.Body["metadata"]?.DeepClone() as JsonObject ?? message.Metadata;
        message.IsEdited = true;
        slack.Told();
        return new JsonObject
        {
            ["ok"] = true,
            ["channel"] = channel.Id,
            ["ts"] = message.Ts,
            ["text"] = message.Text,
        };
    }

    private static JsonObject Delete(Call call, Workspace workspace)
    {
        if (!workspace.Channels.TryGetValue(call["channel"] ?? "", out var channel))
            return WebApi.Fail("channel_not_found");
        return channel.All.RemoveAll(known => known.Ts == call["ts"] && known.Author == Workspace.BotUser) > 0
            ? Ok()
            : WebApi.Fail("message_not_found");
    }

    private static JsonObject Open(Call call, Workspace workspace)
    {
        if (call["users"] is not { } user || !workspace.Users.TryGetValue(user, out var known))
            return WebApi.Fail("user_not_found");
        return known.IsDeleted
            ? WebApi.Fail("user_disabled")
            : new JsonObject
            {
                ["ok"] = true,
                ["channel"] = new JsonObject { ["id"] = workspace.DirectMessage(user).Id },
            };
    }

    /// <summary>What an app outside Slack's marketplace gets on a page, whatever it asks for.</summary>
    private const int MostInHistory = 15;

    private static JsonObject History(Call call, Workspace workspace)
    {
        if (!workspace.Channels.TryGetValue(call["channel"] ?? "", out var channel))
            return WebApi.Fail("channel_not_found");
        if (!channel.Members.Contains(Workspace.BotUser))
            return WebApi.Fail("not_in_channel");
        var oldest = decimal.Parse(call["oldest"] ?? "0", CultureInfo.InvariantCulture);
        var withMetadata = call["include_all_metadata"] is "true" or "True";
        var most = Math.Min(MostInHistory, int.Parse(call["limit"] ?? "100", CultureInfo.InvariantCulture));
        var from = int.Parse(call["cursor"] ?? "0", CultureInfo.InvariantCulture);
        var messages = channel
            .All.Where(message => message.OnlyFor is null)
            .Where(message => decimal.Parse(message.Ts, CultureInfo.InvariantCulture) > oldest)
            .Reverse()
            .Skip(from)
            .ToArray();
        return new JsonObject
        {
            ["ok"] = true,
            ["messages"] = new JsonArray([
                .. messages
                    .Take(most)
                    .Select(message =>
                    {
                        var shown = new JsonObject
                        {
                            ["type"] = "message",
                            ["ts"] = message.Ts,
                            ["user"] = message.Author,
                            ["text"] = message.Text,
                        };
                        if (withMetadata && message.Metadata is { } metadata)
                            shown["metadata"] = metadata.DeepClone();
                        return shown;
                    }),
            ]),
            ["has_more"] = messages.Length > most,
            ["response_metadata"] = new JsonObject
            {
                ["next_cursor"] = messages.Length > most ? (from + most).ToString(CultureInfo.InvariantCulture) : "",
            },
        };
    }

    private static JsonObject Info(Call call, Workspace workspace) =>
        workspace.Channels.TryGetValue(call["channel"] ?? "", out var channel)
        && !(channel.IsPrivate && !channel.Members.Contains(Workspace.BotUser))
            ? new JsonObject
            {
                ["ok"] = true,
                ["channel"] = new JsonObject
                {
                    ["id"] = channel.Id,
                    ["name"] = channel.Name,
                    ["is_archived"] = channel.IsArchived,
                    ["is_private"] = channel.IsPrivate,
                    ["is_im"] = channel.With is not null,
                    ["is_member"] = channel.Members.Contains(Workspace.BotUser),
                },
            }
            : WebApi.Fail("channel_not_found");

    private static JsonObject Members(Call call, Workspace workspace) =>
        workspace.Channels.TryGetValue(call["channel"] ?? "", out var channel)
            ? new JsonObject
            {
                ["ok"] = true,
                ["members"] = new JsonArray([.. channel.Members.Select(member => (JsonNode)member)]),
            }
            : WebApi.Fail("channel_not_found");

    private static JsonObject User(Call call, Workspace workspace) =>
        workspace.Users.TryGetValue(call["user"] ?? "", out var user)
            ? new JsonObject
            {
                ["ok"] = true,
                ["user"] = SlackServer.Profile(user, workspace, call["include_locale"] is "true" or "True"),
            }
            : WebApi.Fail("user_not_found");

    private JsonObject OpenView(Call call, Workspace workspace)
    {
        if (slack.Triggers.Spend(call["trigger_id"], out var user) is { } refused)
            return WebApi.Fail(refused);
        if (call.Body["view"] is not JsonObject view)
            return WebApi.Fail("invalid_arguments");
        if (BlockRules.OfView(view, HasFile(workspace)) is { Count: > 0 } faults)
            return Invalid("invalid_arguments", faults);
        var opened = new FakeView(slack.NewId("V"), user!, (JsonObject)view.DeepClone());
        workspace.Views[opened.Id] = opened;
        slack.Told();
        return Shown(opened);
    }

    private JsonObject UpdateView(Call call, Workspace workspace)
    {
        if (!workspace.Views.TryGetValue(call["view_id"] ?? "", out var open) || !open.IsOpen)
            return WebApi.Fail("not_found");
        if (call["hash"] is { } hash && hash != open.Hash)
            return WebApi.Fail("hash_conflict");
        if (call.Body["view"] is not JsonObject view)
            return WebApi.Fail("invalid_arguments");
        if (BlockRules.OfView(view, HasFile(workspace)) is { Count: > 0 } faults)
            return Invalid("invalid_arguments", faults);
        open.Json = (JsonObject)view.DeepClone();
        open.Version++;
        slack.Told();
        return Shown(open);
    }

    private JsonObject Publish(Call call, Workspace workspace)
    {
        if (call["user_id"] is not { } user || !workspace.Users.ContainsKey(user))
            return WebApi.Fail("user_not_found");
        if (call.Body["view"] is not JsonObject view || (string?)view["type"] != "home")
            return WebApi.Fail("invalid_arguments");
        if (BlockRules.OfView(view, HasFile(workspace)) is { Count: > 0 } faults)
            return Invalid("invalid_arguments", faults);
        workspace.Homes[user] = (JsonObject)view.DeepClone();
        slack.Told();
        return Ok();
    }

    private static JsonObject Shown(FakeView view) =>
        new()
        {
            ["ok"] = true,
            ["view"] = new JsonObject { ["id"] = view.Id, ["hash"] = view.Hash },
        };

    private JsonObject UploadUrl(Call call, Workspace workspace)
    {
        if (
            string.IsNullOrEmpty(call["filename"])
            || !int.TryParse(call["length"], CultureInfo.InvariantCulture, out var length)
        )
            return WebApi.Fail("invalid_arguments");
        var file = new FakeFile(slack.NewId("F"), call["filename"]!, length);
        workspace.Files[file.Id] = file;
        return new JsonObject
        {
            ["ok"] = true,
            ["upload_url"] = $"{slack.Address}upload/{workspace.Team}/{file.Id}",
            ["file_id"] = file.Id,
        };
    }

    private JsonObject CompleteUpload(Call call, Workspace workspace)
    {
        foreach (var item in call.Body["files"] as JsonArray ?? [])
        {
            if (!workspace.Files.TryGetValue((string?)item?["id"] ?? "", out var file))
                return WebApi.Fail("file_not_found");
            if (file.Bytes.Length != file.Length)
                return WebApi.Fail("file_upload_incomplete");
            file.IsComplete = true;
            if (call["channel_id"] is { } id)
            {
                if (!workspace.Channels.TryGetValue(id, out var channel))
                    return WebApi.Fail("channel_not_found");
                channel.All.Add(
                    new FakeMessage(slack.NewTs(), id, Workspace.BotUser)
                    {
                        Text = call["initial_comment"] ?? "",
                        Files = [file.Id],
                    }
                );
                slack.Told();
            }
        }
        return Ok();
    }

    private static JsonObject FileInfo(Call call, Workspace workspace) =>
        workspace.Files.TryGetValue(call["file"] ?? "", out var file) && file.IsComplete
            ? new JsonObject
            {
                ["ok"] = true,
                ["file"] = new JsonObject
                {
                    ["id"] = file.Id,
                    ["name"] = file.Name,
                    ["mimetype"] = "image/png",
                    ["size"] = file.Length,
                },
            }
            : WebApi.Fail("file_not_found");

    /// <summary>Why the bot may not write there, or null.</summary>
    private static string? Writable(string? id, Workspace workspace, out FakeChannel? channel)
    {
        channel = id is not null && workspace.Users.ContainsKey(id) ? workspace.DirectMessage(id) : null;
        if (channel is null && !workspace.Channels.TryGetValue(id ?? "", out channel))
            return "channel_not_found";
        var isIn = channel.Members.Contains(Workspace.BotUser);
        return channel.IsPrivate && !isIn ? "channel_not_found"
            : channel.IsArchived ? "is_archived"
            : !isIn && !workspace.Scopes.Contains("chat:write.public") ? "not_in_channel"
            : null;
    }

    private JsonObject? Content(Call call, Workspace workspace, out JsonArray blocks)
    {
        blocks = call.Body["blocks"]?.DeepClone() as JsonArray ?? [];
        if (string.IsNullOrEmpty(call["text"]) && blocks.Count == 0)
            return WebApi.Fail("no_text");
        if (call["text"]?.Length > LongestText)
            return WebApi.Fail("msg_too_long");
        if (!slack.Judges || BlockRules.OfMessage(blocks, HasFile(workspace)) is not { Count: > 0 } faults)
            return null;
        return Invalid(
            faults.Contains("msg_blocks_too_long", StringComparer.Ordinal) ? "msg_blocks_too_long" : "invalid_blocks",
            faults
        );
    }

    private static Func<string, bool> HasFile(Workspace workspace) =>
        id => workspace.Files.TryGetValue(id, out var file) && file.IsComplete;

    private static JsonObject Invalid(string error, IReadOnlyList<string> faults) =>
        WebApi.Fail(error, new JsonArray([.. faults.Select(fault => (JsonNode)$"[ERROR] {fault}")]));
}
