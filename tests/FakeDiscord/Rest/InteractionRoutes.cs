using System.Diagnostics;
using System.Text.Json.Nodes;
using StretchBot.FakeDiscord.Interactions;
using StretchBot.FakeDiscord.Rules;

namespace StretchBot.FakeDiscord.Rest;

/// <summary>Callbacks of interactions, and what their tokens allow afterwards.</summary>
internal sealed class InteractionRoutes(FakeDiscordServer server)
{
    private static readonly TimeSpan FirstAnswer = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    private readonly Lock gate = new();

    public Reply Callback(Call call)
    {
        var interaction = server.Interaction(call.Route("interaction_id"));
        var now = server.Clock.GetUtcNow();
        if (
            interaction is null
            || interaction.Token != call.Route("interaction_token")
            || now - interaction.At > FirstAnswer
        )
            return Reply.Fault(404, 10062, "Unknown interaction");
        lock (gate)
        {
            interaction.Callbacks++;
            if (interaction.AnsweredAt is not null)
            {
                server.DoubleAnswers++;
                return Reply.Fault(400, 40060, "Interaction has already been acknowledged.");
            }
            interaction.Took = Stopwatch.GetElapsedTime(interaction.Dispatched, call.ArrivedAt);
            if (!server.Settings.Judges)
            {
                interaction.AnsweredAt = now;
                interaction.Fill();
                return Reply.Empty();
            }
            var reply = Do(interaction, call, (int)call.Object["type"]!);
            if (reply.Status >= 400)
                return reply;
            interaction.AnsweredAt = now;
            interaction.Answer(call.Object.DeepClone().AsObject());
            if ((int)call.Object["type"]! != 5)
                interaction.Fill();
            return call.Request.Query["with_response"] == "true"
                ? Reply.Of(WithResponse(interaction, call))
                : Reply.Empty();
        }
    }

    public Reply Original(Call call) =>
        WithLiveToken(
            call,
            interaction =>
                interaction.Message is { } message
                    ? Reply.Of(server.Payloads.Message(message))
                    : Reply.Fault(404, 10008, "Unknown Message")
        );

    public Reply EditOriginal(Call call) =>
        WithLiveToken(
            call,
            interaction =>
            {
                if (interaction.Message is not { } message)
                    return Reply.Fault(404, 10008, "Unknown Message");
                var reply = MessageRoutes.Change(server, call, message, call.Object);
                if (reply.Status == 200)
                    interaction.Fill();
                return reply;
            }
        );

    public Reply DeleteOriginal(Call call) =>
        WithLiveToken(
            call,
            interaction =>
            {
                if (interaction.Message is not { } message || !server.World.Remove(message.Id))
                    return Reply.Fault(404, 10008, "Unknown Message");
                interaction.Message = null;
                return Reply.Empty();
            }
        );

    public Reply FollowUp(Call call) =>
        WithLiveToken(
            call,
            interaction =>
            {
                if (interaction.AnsweredAt is null)
                    return Reply.Fault(404, 10015, "Unknown Webhook");
                // The first follow-up of a deferral fills the deferred message, whatever its own flags say.
                if (interaction.Message is { Loading: true } waiting)
                {
                    var filled = MessageRoutes.Change(server, call, waiting, call.Object);
                    interaction.Fill();
                    return filled;
                }
                var made = Make(interaction, call, call.Object, out var fault);
                if (made is null)
                    return fault!;
                interaction.FollowUps.Add(made);
                interaction.Fill();
                return Reply.Of(server.Payloads.Message(made));
            }
        );

    private Reply Do(FakeInteraction interaction, Call call, int type)
    {
        var data = call.Object["data"] as JsonObject ?? [];
        if (!IsAllowed(interaction, type))
        {
            server.Blame($"callback {type} does not answer an interaction of type {interaction.Type}");
            return Reply.Fault(400, 50035, "Invalid Form Body");
        }
        switch (type)
        {
            case 4:
                interaction.Message = Make(interaction, call, data, out var fault);
                return fault ?? Reply.Empty();
            case 5:
                interaction.Message = Deferred(interaction, ((long?)data["flags"] ?? 0) & 64);
                return Reply.Empty();
            case 6:
                interaction.Message = interaction.Source;
                return Reply.Empty();
            case 7:
                interaction.Message = interaction.Source;
                return MessageRoutes.Change(server, call, interaction.Source!, data);
            case 8:
                return Reply.Empty();
            case 9:
                var faults = SpecGaps.OfModal(data).ToArray();
                foreach (var one in faults)
                    server.Blame($"modal: {one}");
                if (faults.Length > 0)
                    return Reply.Fault(400, 50035, "Invalid Form Body");
                interaction.Modal = data.DeepClone().AsObject();
                return Reply.Empty();
            default:
                return Reply.Fault(400, 50035, "Invalid Form Body");
        }
    }

    /// <summary>Which callbacks answer which interactions.</summary>
    private static bool IsAllowed(FakeInteraction interaction, int type) =>
        interaction.Type switch
        {
            4 => type == 8,
            2 => type is 4 or 5 or 9,
            3 => type is 4 or 5 or 6 or 7 or 9,
            5 => type is 4 or 5 || (type is 6 or 7 && interaction.Source is not null),
            _ => false,
        };

    private FakeMessage? Make(FakeInteraction interaction, Call call, JsonObject data, out Reply? fault)
    {
        var flags = (long?)data["flags"] ?? 0;
        var attachments = MessageRoutes.Attach(server, call, [], data);
        fault = MessageRoutes.Faulty(server, data, flags, attachments);
        if (fault is not null)
            return null;
        var message = new FakeMessage(server.NextId(), interaction.Channel)
        {
            At = server.Clock.GetUtcNow(),
            Flags = flags,
            OnlyFor = (flags & 64) != 0 ? interaction.By.Id : null,
            Interaction = interaction.Id,
        };
        FakeWorld.Write(message, data, attachments);
        message.Pinged.AddRange(FakeWorld.PingsOf(data));
        return server.Settings.Remember || message.OnlyFor is null ? server.World.Add(message, false) : message;
    }

    private FakeMessage Deferred(FakeInteraction interaction, long flags)
    {
        var message = new FakeMessage(server.NextId(), interaction.Channel)
        {
            At = server.Clock.GetUtcNow(),
            Flags = flags,
            OnlyFor = flags != 0 ? interaction.By.Id : null,
            Interaction = interaction.Id,
            Loading = true,
        };
        return server.World.Add(message, false);
    }

    private JsonObject WithResponse(FakeInteraction interaction, Call call)
    {
        var resource = new JsonObject { ["type"] = (int)call.Object["type"]! };
        if (interaction.Message is { } message)
            resource["message"] = server.Payloads.Message(message);
        return new JsonObject
        {
            ["interaction"] = new JsonObject
            {
                ["id"] = interaction.Id,
                ["type"] = interaction.Type,
                ["response_message_id"] = interaction.Message?.Id,
                ["response_message_loading"] = interaction.Message?.Loading ?? false,
                ["response_message_ephemeral"] = interaction.Message?.IsEphemeral ?? false,
            },
            ["resource"] = resource,
        };
    }

    private Reply WithLiveToken(Call call, Func<FakeInteraction, Reply> then)
    {
        if (server.WithToken(call.Route("webhook_token")) is not { } interaction)
            return Reply.Fault(404, 10015, "Unknown Webhook");
        return server.Clock.GetUtcNow() - interaction.At > TokenLife
            ? Reply.Fault(401, 50027, "Invalid Webhook Token")
            : then(interaction);
    }
}
