using System.Text.Json;
using StretchBot.Platforms.Slack.Client;

namespace StretchBot.Platforms.Slack.Inbound;

/// <summary>Where everything from Slack comes in, whether over Socket Mode or over HTTPS. What it gives is the acknowledgement.</summary>
internal sealed class Front(
    Commands commands,
    Presses presses,
    SentForms forms,
    Shortcuts shortcuts,
    Events events,
    Seen seen
)
{
    public const string CommandType = "slash_commands";
    public const string InteractionType = "interactive";
    public const string EventType = "events_api";

    public ValueTask<ReadOnlyMemory<byte>> Take(string type, JsonElement payload, CancellationToken cancel) =>
        type switch
        {
            CommandType when SlackJson.Read<SlashCommand>(payload) is { } command => Take(command, cancel),
            InteractionType when SlackJson.Read<Interaction>(payload) is { } interaction => Take(interaction, cancel),
            EventType when SlackJson.Read<EventCallback>(payload) is { } callback => Take(callback),
            _ => ValueTask.FromResult(ReadOnlyMemory<byte>.Empty),
        };

    public ValueTask<ReadOnlyMemory<byte>> Take(SlashCommand command, CancellationToken cancel) =>
        seen.Once(command.TriggerId, () => commands.Take(command, cancel));

    public ValueTask<ReadOnlyMemory<byte>> Take(Interaction interaction, CancellationToken cancel) =>
        seen.Once(
            interaction.TriggerId,
            () =>
                interaction.Type switch
                {
                    "block_actions" => Task.FromResult(presses.Take(interaction)),
                    "view_submission" => forms.Take(interaction, cancel),
                    "shortcut" or "message_action" => Task.FromResult(shortcuts.Take(interaction)),
                    _ => Task.FromResult(ReadOnlyMemory<byte>.Empty),
                }
        );

    public ValueTask<ReadOnlyMemory<byte>> Take(EventCallback callback) =>
        seen.Once(callback.EventId, () => Task.FromResult(events.Take(callback)));
}
