using Microsoft.EntityFrameworkCore;
using StretchBot.Platforms.Discord;

namespace StretchBot.Storage;

/// <summary>Notes for Discord's connector.</summary>
internal sealed class DiscordStore(Database database) : IDiscordStore
{
    public ValueTask<string?> Read(string key, CancellationToken cancel) =>
        database.Read(
            context =>
                context
                    .DiscordNotes.Where(note => note.Key == key)
                    .Select(note => (string?)note.Value)
                    .SingleOrDefaultAsync(cancel),
            cancel
        );

    public async ValueTask Write(string key, string value, CancellationToken cancel) =>
        await database.Write(
            context =>
                context.Database.ExecuteSqlAsync(
                    $"INSERT INTO discord_notes (key, value) VALUES ({key}, {value}) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                    cancel
                ),
            cancel
        );

    public async ValueTask Forget(string key, CancellationToken cancel) =>
        await database.Write(
            context => context.DiscordNotes.Where(note => note.Key == key).ExecuteDeleteAsync(cancel),
            cancel
        );
}
