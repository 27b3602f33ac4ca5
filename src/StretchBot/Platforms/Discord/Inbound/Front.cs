using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StretchBot.Platforms.Discord.Client;
using StretchBot.Platforms.Discord.Client.Gateway;
using StretchBot.Platforms.Discord.Client.Models;

namespace StretchBot.Platforms.Discord.Inbound;

/// <summary>Where everything from the gateway comes in. Nothing is done on the receive loop.</summary>
internal sealed class Front(
    Commands commands,
    Offers offers,
    Presses presses,
    SentForms forms,
    Places places,
    Seen seen,
    Afterwards afterwards,
    DiscordSelf self,
    TimeProvider clock
) : IGatewayEvents
{
    private static readonly FrozenSet<string> Wanted = FrozenSet.Create(
        StringComparer.Ordinal,
        "READY",
        "INTERACTION_CREATE",
        "GUILD_CREATE",
        "GUILD_UPDATE",
        "GUILD_DELETE",
        "CHANNEL_DELETE",
        "THREAD_DELETE",
        "GUILD_MEMBER_REMOVE"
    );

    public bool Wants(string name) => Wanted.Contains(name);

    public void Take(string name, JsonElement data)
    {
        switch (name)
        {
            case "READY" when Read(data, DiscordJson.Default.ReadyData) is { User: { } me }:
                self.UserId = me.Id;
                break;
            case "INTERACTION_CREATE" when Read(data, DiscordJson.Default.Interaction) is { } interaction:
                self.ClockAhead = clock.GetUtcNow() - Snowflake.MadeAt(interaction.Id);
                if (seen.IsNew(interaction.Id) && Work(interaction) is { } work)
                    afterwards.Run(work);
                break;
            case "GUILD_CREATE" when Read(data, DiscordJson.Default.Guild) is { } guild:
                afterwards.Run(() => places.Came(guild));
                break;
            case "GUILD_UPDATE" when Read(data, DiscordJson.Default.Guild) is { } guild:
                places.Renamed(guild);
                break;
            case "GUILD_DELETE" when Read(data, DiscordJson.Default.Guild) is { } guild:
                afterwards.Run(() => places.Gone(guild));
                break;
            case "CHANNEL_DELETE" or "THREAD_DELETE" when Read(data, DiscordJson.Default.Channel) is { } channel:
                afterwards.Run(() => places.Closed(channel));
                break;
            case "GUILD_MEMBER_REMOVE" when Read(data, DiscordJson.Default.MemberGone) is { } gone:
                afterwards.Run(() => places.MemberLeft(gone));
                break;
            default:
                break;
        }
    }

    private Func<Task>? Work(Interaction interaction) =>
        interaction switch
        {
            { Data: null } => null,
            { Type: InteractionType.Command } => () => commands.Take(interaction),
            { Type: InteractionType.Autocomplete } => () => offers.Take(interaction),
            { Type: InteractionType.Component } => () => presses.Take(interaction),
            { Type: InteractionType.Modal } => () => forms.Take(interaction),
            _ => null,
        };

    /// <summary>Null for what cannot be read: an event of a kind that Discord has changed is passed over.</summary>
    private static T? Read<T>(JsonElement data, JsonTypeInfo<T> shape)
        where T : class
    {
        try
        {
            return data.Deserialize(shape);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
