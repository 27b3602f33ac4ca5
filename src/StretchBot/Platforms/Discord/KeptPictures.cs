using System.Collections.Concurrent;
using System.Collections.Immutable;
using StretchBot.Platforms.Discord.Client.Models;
using StretchBot.Platforms.Discord.Rendering;

namespace StretchBot.Platforms.Discord;

/// <summary>Which pictures a message has already: an edit that shows the same ones keeps them and uploads nothing.</summary>
internal sealed class KeptPictures
{
    private const int Most = 5_000;

    private readonly ConcurrentDictionary<string, ImmutableDictionary<string, string>> byMessage = new(
        StringComparer.Ordinal
    );
    private readonly ConcurrentQueue<string> order = new();

    public void Note(Message message)
    {
        var files = (message.Attachments ?? []).ToImmutableDictionary(
            file => file.Filename,
            file => file.Id,
            StringComparer.Ordinal
        );
        if (!byMessage.ContainsKey(message.Id))
            order.Enqueue(message.Id);
        byMessage[message.Id] = files;
        while (order.Count > Most && order.TryDequeue(out var oldest))
            byMessage.TryRemove(oldest, out _);
    }

    /// <summary>The edit of a message: with the pictures that stand where all of them do, else with all of them anew.</summary>
    public (MessageBody Body, ImmutableArray<Upload> Files) Edit(string message, Rendered drawn)
    {
        var body = drawn.ToBody(ephemeral: false);
        if (
            byMessage.TryGetValue(message, out var standing) && drawn.Files.All(file => standing.ContainsKey(file.Name))
        )
            return (
                body with
                {
                    Attachments = [.. drawn.Files.Select(file => new AttachmentRef(standing[file.Name], file.Name))],
                },
                []
            );
        return (body, drawn.Files);
    }

    public void Forget(string message) => byMessage.TryRemove(message, out _);
}
