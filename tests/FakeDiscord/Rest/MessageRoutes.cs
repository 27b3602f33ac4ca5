using System.Globalization;
using System.Text.Json.Nodes;
using StretchBot.FakeDiscord.Rules;

namespace StretchBot.FakeDiscord.Rest;

/// <summary>Messages in channels.</summary>
internal sealed class MessageRoutes(FakeDiscordServer server)
{
    private const int MostListed = 100;

    public Reply List(Call call)
    {
        if (Enter(call, Rights.ViewChannel, out var channel) is { } refused)
            return refused;
        if (!server.World.RightsIn(channel).HasFlag(Rights.ReadMessageHistory))
            return Reply.Of(new JsonArray());
        var most = int.TryParse(call.Request.Query["limit"], CultureInfo.InvariantCulture, out var limit) ? limit : 50;
        if (most is < 1 or > MostListed)
            server.Blame($"a history of {most} messages was asked for");
        var after = call.Request.Query["after"].ToString();
        var found = server
            .World.In(channel.Id)
            .Where(message => message.OnlyFor is null && IsAfter(message.Id, after))
            .Reverse()
            .Take(most)
            .Select(message => (JsonNode)server.Payloads.Message(message));
        return Reply.Of(new JsonArray([.. found]));
    }

    public Reply Get(Call call)
    {
        if (Enter(call, Rights.ViewChannel, out _) is { } refused)
            return refused;
        return Find(call) is { } message ? Reply.Of(server.Payloads.Message(message)) : Unknown();
    }

    public Reply Create(Call call)
    {
        var needed = Rights.ViewChannel | Rights.SendMessages;
        if (call.Files.Count > 0)
            needed |= Rights.AttachFiles;
        if (Enter(call, needed, out var channel) is { } refused)
            return refused;
        var body = call.Object;
        var flags = (long?)body["flags"] ?? 0;
        var attachments = Attach(server, call, []);
        if (Faulty(server, body, flags, attachments) is { } faulty)
            return faulty;
        if (IsEmpty(body, attachments))
            return Reply.Fault(400, 50006, "Cannot send an empty message");
        var message = new FakeMessage(server.NextId(), channel.Id)
        {
            Nonce = body["nonce"]?.ToString(),
            At = server.Clock.GetUtcNow(),
            Flags = flags,
        };
        FakeWorld.Write(message, body, attachments);
        message.Pinged.AddRange(FakeWorld.PingsOf(body));
        var standing = server.World.Add(message, body["enforce_nonce"]?.GetValue<bool>() == true);
        return Reply.Of(server.Payloads.Message(standing, nonce: true));
    }

    public Reply Edit(Call call)
    {
        if (Enter(call, Rights.ViewChannel, out _) is { } refused)
            return refused;
        if (Find(call) is not { } message)
            return Unknown();
        return Change(server, call, message, call.Object);
    }

    public Reply Delete(Call call)
    {
        if (Enter(call, Rights.ViewChannel, out _) is { } refused)
            return refused;
        return Find(call) is { } message && server.World.Remove(message.Id) ? Reply.Empty() : Unknown();
    }

    /// <summary>Changes a message by a body, whoever has the right.</summary>
    public static Reply Change(FakeDiscordServer server, Call call, FakeMessage message, JsonObject body)
    {
        var flags = message.Flags | (((long?)body["flags"] ?? 0) & SpecGaps.ComponentsV2);
        var attachments = Attach(server, call, message.Attachments, body);
        var known = body.ContainsKey("attachments") ? attachments : [.. attachments, .. message.Attachments];
        if (Faulty(server, body, flags, known) is { } faulty)
            return faulty;
        message.Flags = flags;
        message.Loading = false;
        FakeWorld.Write(message, body, attachments);
        message.Edits++;
        message.Pinged.Clear();
        message.Pinged.AddRange(FakeWorld.PingsOf(body));
        return Reply.Of(server.Payloads.Message(message));
    }

    /// <summary>The attachments that a body lists, new and kept ones; without a list, the files sent.</summary>
    public static IReadOnlyList<FakeAttachment> Attach(
        FakeDiscordServer server,
        Call call,
        IReadOnlyList<FakeAttachment> standing,
        JsonObject? body = null
    )
    {
        var listed = (body ?? call.Object)["attachments"] as JsonArray;
        if (listed is null)
            return [.. call.Files.Values.Select(file => Keep(server, file, null))];
        var kept = new List<FakeAttachment>();
        foreach (var entry in listed)
        {
            var id = entry!["id"]!.ToString();
            if (standing.FirstOrDefault(one => one.Id == id) is { } old)
                kept.Add(old);
            else if (
                int.TryParse(id, CultureInfo.InvariantCulture, out var number)
                && call.Files.TryGetValue(number, out var file)
            )
                kept.Add(Keep(server, file, (string?)entry["description"]));
            else
                server.Blame($"attachment {id} is neither sent nor there");
        }
        return kept;
    }

    public static Reply? Faulty(
        FakeDiscordServer server,
        JsonObject body,
        long flags,
        IReadOnlyCollection<FakeAttachment> attachments
    )
    {
        var faults = SpecGaps.OfMessage(body, flags, [.. attachments.Select(one => one.Name)]).ToArray();
        foreach (var fault in faults)
            server.Blame($"message: {fault}");
        return faults.Length == 0 ? null : Reply.Fault(400, 50035, $"Invalid Form Body: {string.Join("; ", faults)}");
    }

    private static FakeAttachment Keep(FakeDiscordServer server, FakeAttachment file, string? description)
    {
        var kept = file with { Id = server.NextId(), Description = description };
        if (server.Settings.Remember)
            server.Files[kept.Id] = kept;
        return kept;
    }

    private static bool IsEmpty(JsonObject body, IReadOnlyList<FakeAttachment> attachments) =>
        string.IsNullOrEmpty((string?)body["content"])
        && body["components"] is not JsonArray { Count: > 0 }
        && body["embeds"] is not JsonArray { Count: > 0 }
        && attachments.Count == 0;

    private static bool IsAfter(string id, string after) =>
        after.Length == 0
        || long.Parse(id, CultureInfo.InvariantCulture) > long.Parse(after, CultureInfo.InvariantCulture);

    private FakeMessage? Find(Call call) =>
        server.World.Find(call.Route("message_id")) is { OnlyFor: null } message
        && message.Channel == call.Route("channel_id")
            ? message
            : null;

    private static Reply Unknown() => Reply.Fault(404, 10008, "Unknown Message");

    private Reply? Enter(Call call, Rights needed, out FakeChannel channel)
    {
        channel = server.World.Channel(call.Route("channel_id"))!;
        if (channel is null)
            return Reply.Fault(404, 10003, "Unknown Channel");
        if (channel.Recipient is { } recipient && server.World.Member(recipient) is { TakesDirectMessages: false })
            return Reply.Fault(403, 50007, "Cannot send messages to this user");
        var has = server.World.RightsIn(channel);
        if (!has.HasFlag(Rights.ViewChannel))
            return Reply.Fault(403, 50001, "Missing Access");
        return has.HasFlag(needed) ? null : Reply.Fault(403, 50013, "Missing Permissions");
    }
}
