using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using StretchBot.FakeDiscord.Rules;

namespace StretchBot.FakeDiscord.Rest;

/// <summary>The application, servers, channels and people.</summary>
internal sealed class PlaceRoutes(FakeDiscordServer server)
{
    private const int MembersIntentLimited = 1 << 15;
    private const int MostMadeInADay = 200;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>When commands were made, by where they are known.</summary>
    private readonly ConcurrentDictionary<string, List<DateTimeOffset>> made = new(StringComparer.Ordinal);

    public Reply GatewayBot(Call call) =>
        Reply.Of(
            new JsonObject
            {
                ["url"] = server.GatewayUrl.ToString(),
                ["shards"] = server.Settings.Shards,
                ["session_start_limit"] = new JsonObject
                {
                    ["total"] = 1000,
                    ["remaining"] = server.Settings.IdentifiesLeft,
                    ["reset_after"] = 3_600_000,
                    ["max_concurrency"] = server.Settings.MaxConcurrency,
                },
            }
        );

    public Reply Application(Call call) =>
        Reply.Of(
            new JsonObject
            {
                ["id"] = FakeDiscordServer.ApplicationId,
                ["name"] = "StretchBot",
                ["description"] = "",
                ["bot"] = FakePayloads.Bot(),
                ["flags"] = server.Settings.MembersIntent ? MembersIntentLimited : 0,
            }
        );

    public Reply Commands(Call call) => Reply.Of(server.Commands(call.Route("guild_id")).DeepClone());

    public Reply Register(Call call)
    {
        if (call.Route("application_id") != FakeDiscordServer.ApplicationId)
            return Reply.Fault(403, 20012, "You are not authorized to perform this action on this application");
        var sent = (call.Body as JsonArray ?? []).DeepClone().AsArray();
        var faults = SpecGaps.OfCommands(sent).ToArray();
        if (faults.Length > 0)
        {
            foreach (var fault in faults)
                server.Blame($"commands: {fault}");
            return Reply.Fault(400, 50035, $"Invalid Form Body: {string.Join("; ", faults)}");
        }
        var guild = call.Route("guild_id");
        if (!MayMake(guild, sent))
        {
            server.Blame("commands: more than 200 made in a day");
            return Reply.Fault(400, 30034, "Max number of daily application command creates has been reached (200)");
        }
        foreach (var command in sent.Select(one => one!.AsObject()))
        {
            command["id"] = server.NextId();
            command["application_id"] = FakeDiscordServer.ApplicationId;
            command["version"] = server.NextId();
            command["type"] = (int?)command["type"] ?? 1;
            // The answer writes the bits as text, whatever was sent.
            command["default_member_permissions"] = command["default_member_permissions"]?.ToString();
            if (guild.Length > 0)
                command["guild_id"] = guild;
        }
        server.Register(guild, sent);
        return Reply.Of(sent.DeepClone());
    }

    /// <summary>Names that were not there before are made; what is written over is not.</summary>
    private bool MayMake(string scope, JsonArray sent)
    {
        var known = server.Commands(scope).Select(one => (string?)one!["name"]).ToHashSet(StringComparer.Ordinal);
        var fresh = sent.Count(one => !known.Contains((string?)one!["name"]));
        var now = server.Clock.GetUtcNow();
        var today = made.GetOrAdd(scope, _ => []);
        lock (today)
        {
            today.RemoveAll(at => now - at >= Day);
            if (today.Count + fresh > MostMadeInADay)
                return false;
            today.AddRange(Enumerable.Repeat(now, fresh));
            return true;
        }
    }

    public Reply Guild(Call call) =>
        server.World.Guild(call.Route("guild_id")) is { } guild
            ? Reply.Of(server.Payloads.Guild(guild))
            : Reply.Fault(404, 10004, "Unknown Guild");

    public Reply Channels(Call call) =>
        server.World.Guild(call.Route("guild_id")) is { } guild
            ? Reply.Of(new JsonArray([.. guild.Channels.Select(server.Payloads.Channel)]))
            : Reply.Fault(404, 10004, "Unknown Guild");

    public Reply Roles(Call call) =>
        server.World.Guild(call.Route("guild_id")) is { } guild
            ? Reply.Of(FakePayloads.Roles(guild))
            : Reply.Fault(404, 10004, "Unknown Guild");

    public Reply Member(Call call)
    {
        if (server.World.Guild(call.Route("guild_id")) is not { } guild)
            return Reply.Fault(404, 10004, "Unknown Guild");
        var id = call.Route("user_id");
        if (id == FakeDiscordServer.BotId)
            return Reply.Of(FakePayloads.BotMember(guild));
        return guild.Members.Find(member => member.Id == id) is { } found
            ? Reply.Of(FakePayloads.Member(found))
            : Reply.Fault(404, 10007, "Unknown Member");
    }

    public Reply OpenDirect(Call call)
    {
        var id = (string?)call.Object["recipient_id"] ?? "";
        return server.World.Member(id) is null
            ? Reply.Fault(400, 50033, "Invalid Recipient(s)")
            : Reply.Of(server.Payloads.Channel(server.World.DirectWith(id)));
    }

    public Reply Channel(Call call)
    {
        if (server.World.Channel(call.Route("channel_id")) is not { } channel)
            return Reply.Fault(404, 10003, "Unknown Channel");
        return server.World.RightsIn(channel).HasFlag(Rights.ViewChannel)
            ? Reply.Of(server.Payloads.Channel(channel))
            : Reply.Fault(403, 50001, "Missing Access");
    }
}
