using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StretchBot.Platforms.Discord.Client.Models;

namespace StretchBot.Platforms.Discord.Client.Rest;

/// <summary>The part of Discord's REST API v10 that the bot uses, by name.</summary>
internal sealed class DiscordApi(DiscordRest rest)
{
    /// <summary>A first answer is worth nothing after three seconds, so nothing is waited for.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(500);

    public ValueTask<RestAnswer<Application>> Application(CancellationToken cancel) =>
        rest.Send(Get("/applications/@me", "", "/applications/@me"), DiscordJson.Default.Application, cancel);

    public ValueTask<RestAnswer<GatewayAddress>> Gateway(CancellationToken cancel) =>
        rest.Send(Get("/gateway/bot", "", "/gateway/bot"), DiscordJson.Default.GatewayAddress, cancel);

    public ValueTask<RestAnswer<Guild>> Guild(string guild, CancellationToken cancel) =>
        rest.Send(Get("/guilds/{}", guild, $"/guilds/{guild}"), DiscordJson.Default.Guild, cancel);

    public ValueTask<RestAnswer<Channel>> Channel(string channel, CancellationToken cancel) =>
        rest.Send(Get("/channels/{}", channel, $"/channels/{channel}"), DiscordJson.Default.Channel, cancel);

    public ValueTask<RestAnswer<Member>> Member(string guild, string user, CancellationToken cancel) =>
        rest.Send(
            Get("/guilds/{}/members/{}", guild, $"/guilds/{guild}/members/{user}"),
            DiscordJson.Default.Member,
            cancel
        );

    /// <summary>Replaces all commands, of everywhere or of one server.</summary>
    public ValueTask<RestAnswer<IReadOnlyList<RegisteredCommand>>> Register(
        string application,
        string? guild,
        IReadOnlyList<CommandBody> commands,
        CancellationToken cancel
    ) =>
        rest.Send(
            new RestCall(
                HttpMethod.Put,
                guild is null ? "PUT /applications/{}/commands" : "PUT /applications/{}/guilds/{}/commands",
                guild ?? "",
                CommandsPath(application, guild)
            )
            {
                Json = Write(commands, DiscordJson.Default.IReadOnlyListCommandBody),
            },
            DiscordJson.Default.IReadOnlyListRegisteredCommand,
            cancel
        );

    public ValueTask<RestAnswer<IReadOnlyList<RegisteredCommand>>> Registered(
        string application,
        string? guild,
        CancellationToken cancel
    ) =>
        rest.Send(
            Get(
                guild is null ? "/applications/{}/commands" : "/applications/{}/guilds/{}/commands",
                guild ?? "",
                CommandsPath(application, guild)
            ),
            DiscordJson.Default.IReadOnlyListRegisteredCommand,
            cancel
        );

    public ValueTask<RestAnswer<Channel>> OpenDirect(string user, CancellationToken cancel) =>
        rest.Send(
            new RestCall(HttpMethod.Post, "POST /users/@me/channels", "", "/users/@me/channels")
            {
                Json = Write(new DirectBody(user), DiscordJson.Default.DirectBody),
            },
            DiscordJson.Default.Channel,
            cancel
        );

    /// <summary>Tried again after a failure only because its nonce keeps it single.</summary>
    public ValueTask<RestAnswer<Message>> Post(
        string channel,
        MessageBody body,
        ImmutableArray<Upload> files,
        CancellationToken cancel
    ) =>
        rest.Send(
            new RestCall(HttpMethod.Post, "POST /channels/{}/messages", channel, $"/channels/{channel}/messages")
            {
                Json = Write(body, DiscordJson.Default.MessageBody),
                Files = files,
                Repeatable = body.EnforceNonce == true,
            },
            DiscordJson.Default.Message,
            cancel
        );

    public ValueTask<RestAnswer<Message>> Edit(
        string channel,
        string message,
        MessageBody body,
        ImmutableArray<Upload> files,
        CancellationToken cancel
    ) =>
        rest.Send(
            new RestCall(
                HttpMethod.Patch,
                "PATCH /channels/{}/messages/{}",
                channel,
                $"/channels/{channel}/messages/{message}"
            )
            {
                Json = Write(body, DiscordJson.Default.MessageBody),
                Files = files,
            },
            DiscordJson.Default.Message,
            cancel
        );

    public ValueTask<RestAnswer<Nothing>> Delete(string channel, string message, CancellationToken cancel) =>
        rest.Do(
            new RestCall(
                HttpMethod.Delete,
                "DELETE /channels/{}/messages/{}",
                channel,
                $"/channels/{channel}/messages/{message}"
            ),
            cancel
        );

    /// <summary>The last messages of a channel, newest first.</summary>
    /// <param name="most">100 at most.</param>
    public ValueTask<RestAnswer<IReadOnlyList<Message>>> Last(string channel, int most, CancellationToken cancel) =>
        rest.Send(
            Get("/channels/{}/messages", channel, $"/channels/{channel}/messages?limit={most}"),
            DiscordJson.Default.IReadOnlyListMessage,
            cancel
        );

    public ValueTask<RestAnswer<Nothing>> Answer(
        Interaction to,
        MessageCallback callback,
        ImmutableArray<Upload> files,
        CancellationToken cancel
    ) => Callback(to, Write(callback, DiscordJson.Default.MessageCallback), files, cancel);

    public ValueTask<RestAnswer<Nothing>> Open(Interaction to, ModalBody modal, CancellationToken cancel) =>
        Callback(to, Write(new ModalCallback(modal), DiscordJson.Default.ModalCallback), [], cancel);

    public ValueTask<RestAnswer<Nothing>> Offer(
        Interaction to,
        IReadOnlyList<CommandChoice> choices,
        CancellationToken cancel
    ) =>
        Callback(
            to,
            Write(new AutocompleteCallback(new AutocompleteBody(choices)), DiscordJson.Default.AutocompleteCallback),
            [],
            cancel
        );

    /// <summary>Fills or changes the message that an interaction was answered with.</summary>
    public ValueTask<RestAnswer<Message>> EditOriginal(
        Interaction of,
        MessageBody body,
        ImmutableArray<Upload> files,
        CancellationToken cancel
    ) =>
        rest.Send(
            ByToken(HttpMethod.Patch, of, "/messages/@original") with
            {
                Json = Write(body, DiscordJson.Default.MessageBody),
                Files = files,
            },
            DiscordJson.Default.Message,
            cancel
        );

    public ValueTask<RestAnswer<Nothing>> DeleteOriginal(Interaction of, CancellationToken cancel) =>
        rest.Do(ByToken(HttpMethod.Delete, of, "/messages/@original"), cancel);

    public ValueTask<RestAnswer<Message>> FollowUp(
        Interaction of,
        MessageBody body,
        ImmutableArray<Upload> files,
        CancellationToken cancel
    ) =>
        rest.Send(
            ByToken(HttpMethod.Post, of, "?wait=true") with
            {
                Json = Write(body, DiscordJson.Default.MessageBody),
                Files = files,
                Repeatable = false,
            },
            DiscordJson.Default.Message,
            cancel
        );

    public ValueTask<byte[]?> Download(Uri file, int most, CancellationToken cancel) =>
        rest.Download(file, most, cancel);

    /// <summary>Sent again after a failure: if the first one did arrive, Discord says <see cref="DiscordCode.AlreadyAnswered"/>.</summary>
    private ValueTask<RestAnswer<Nothing>> Callback(
        Interaction to,
        byte[] json,
        ImmutableArray<Upload> files,
        CancellationToken cancel
    ) =>
        rest.Do(
            new RestCall(
                HttpMethod.Post,
                "POST /interactions/{}/{}/callback",
                to.Id,
                $"/interactions/{to.Id}/{to.Token}/callback"
            )
            {
                Json = json,
                Files = files,
                ByInteraction = true,
                Patience = AtOnce,
            },
            cancel
        );

    private static RestCall ByToken(HttpMethod method, Interaction of, string rest) =>
        new(
            method,
            $"{method} /webhooks/{{}}/{{}}{rest}",
            $"{of.ApplicationId}/{of.Token}",
            $"/webhooks/{of.ApplicationId}/{of.Token}{rest}"
        )
        {
            ByInteraction = true,
        };

    private static RestCall Get(string route, string major, string path) =>
        new(HttpMethod.Get, $"GET {route}", major, path);

    private static string CommandsPath(string application, string? guild) =>
        guild is null
            ? $"/applications/{application}/commands"
            : $"/applications/{application}/guilds/{guild}/commands";

    private static byte[] Write<T>(T value, JsonTypeInfo<T> shape) => JsonSerializer.SerializeToUtf8Bytes(value, shape);
}
