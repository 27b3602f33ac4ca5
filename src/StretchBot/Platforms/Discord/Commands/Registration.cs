using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using StretchBot.Platforms.Discord.Client;
using StretchBot.Platforms.Discord.Client.Models;
using StretchBot.Platforms.Discord.Client.Rest;

namespace StretchBot.Platforms.Discord.Commands;

/// <summary>
/// Registers the commands in one request, and only when they are not what was registered last: a hash is kept. Discord counts creations a day.
/// </summary>
internal sealed partial class Registration(
    CommandBodies bodies,
    DiscordApi api,
    IDiscordStore store,
    DiscordSelf self,
    DiscordOptions options,
    TimeProvider clock,
    ILogger<Registration> log
)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>Tries until it has worked, or Discord says that it never will.</summary>
    public async Task Run(string application, CancellationToken cancel)
    {
        var wait = FirstWait;
        while (await Once(application, cancel) is { } fault)
        {
            Log.Failed(log, fault.ToString());
            if (fault is RestFault.Denied { Status: not 404 and not 429 })
                return;
            await Task.Delay(wait, clock, cancel);
            wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
        }
    }

    private async ValueTask<RestFault?> Once(string application, CancellationToken cancel)
    {
        var guild = string.IsNullOrEmpty(options.GuildId) ? null : options.GuildId;
        var wanted = bodies.All();
        var note = new Note(HashOf(wanted), []);
        if (await Noted(application, guild, cancel) is { } kept && kept.Hash == note.Hash)
        {
            self.CommandIds = kept.Ids;
            Log.Unchanged(log, wanted.Length);
            return null;
        }
        var answer = await api.Register(application, guild, wanted, cancel);
        if (answer.Value is not { } registered)
            return answer.Fault;
        self.CommandIds = registered.ToImmutableDictionary(one => one.Name, one => one.Id, StringComparer.Ordinal);
        await store.Write(KeyOf(application, guild), (note with { Ids = self.CommandIds }).ToString(), cancel);
        Log.Registered(log, wanted.Length, guild is null ? "everywhere" : "in one server");
        return guild is null ? null : await DropGlobal(application, cancel);
    }

    /// <summary>Registered both everywhere and in one server, each command would be offered there twice.</summary>
    private async ValueTask<RestFault?> DropGlobal(string application, CancellationToken cancel)
    {
        if (await Noted(application, guild: null, cancel) is null)
            return null;
        var answer = await api.Register(application, guild: null, [], cancel);
        if (answer.Fault is null)
            await store.Forget(KeyOf(application, null), cancel);
        return answer.Fault;
    }

    private async ValueTask<Note?> Noted(string application, string? guild, CancellationToken cancel) =>
        Note.Read(await store.Read(KeyOf(application, guild), cancel));

    private static string KeyOf(string application, string? guild) => $"commands:{application}:{guild ?? "everywhere"}";

    private static string HashOf(ImmutableArray<CommandBody> wanted) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                JsonSerializer.SerializeToUtf8Bytes<IReadOnlyList<CommandBody>>(
                    wanted,
                    DiscordJson.Default.IReadOnlyListCommandBody
                )
            )
        );

    /// <summary>What is kept: the hash of what was sent, and the ids that came back, as <c>hash name=id name=id</c>.</summary>
    private sealed record Note(string Hash, ImmutableDictionary<string, string> Ids)
    {
        public static Note? Read(string? kept) =>
            kept?.Split(' ') is [{ Length: > 0 } hash, .. var ids]
                ? new Note(
                    hash,
                    ids.Select(one => one.Split('='))
                        .Where(pair => pair.Length == 2)
                        .ToImmutableDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal)
                )
                : null;

        public override string ToString() =>
            string.Join(' ', Ids.Select(one => $"{one.Key}={one.Value}").Prepend(Hash));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Registered {Count} Discord commands {Where}")]
        public static partial void Registered(ILogger log, int count, string where);

        [LoggerMessage(2, LogLevel.Information, "Discord has the {Count} commands already")]
        public static partial void Unchanged(ILogger log, int count);

        [LoggerMessage(3, LogLevel.Error, "Discord did not take the commands: {Fault}")]
        public static partial void Failed(ILogger log, string fault);
    }
}
