using System.Collections.Concurrent;
using System.Collections.Immutable;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Platforms.Slack.Client;
using StretchBot.Platforms.Slack.Rendering;

namespace StretchBot.Platforms.Slack;

/// <summary>
/// Where Slack finds the pictures of a card: by a link where the world can reach us, else as files, uploaded once for an installation. A picture
/// that is not to be had in time is left out.
/// </summary>
internal sealed partial class PictureShelf(
    Catalogue catalogue,
    SlackApi api,
    ISlackPictures store,
    Uri? publicUrl,
    TimeProvider clock,
    ILogger<PictureShelf> log
)
{
    /// <summary>An upload that takes longer goes on by itself, and is there for the next card.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(1200);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(400);
    private const int Looks = 50;

    /// <summary>After an upload failed, cards go without their pictures for a while.</summary>
    private static readonly TimeSpan Sulk = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(string Install, string Picture), Task<string?>> files = new();
    private readonly ConcurrentDictionary<string, Task<ImmutableDictionary<string, string>>> uploaded = new(
        StringComparer.Ordinal
    );
    private readonly ConcurrentDictionary<string, DateTimeOffset> failed = new(StringComparer.Ordinal);

    /// <summary>Where each picture of the card is; those that cannot be had are missing.</summary>
    public async ValueTask<PictureSources> For(SlackWorkspace workspace, Card card, CancellationToken cancel)
    {
        var found = ImmutableDictionary.CreateBuilder<Part, PictureSource>(ReferenceEqualityComparer.Instance);
        foreach (var part in card.Parts)
            if (part is Picture { Link: { } own })
                found[part] = new PictureSource(own.ToString(), File: null);
            else if (Drawn(part) is { } drawn && await Find(workspace, drawn, cancel) is { } source)
                found[part] = source;
        return new PictureSources(found.ToImmutable());
    }

    /// <summary>Slack could not use these: they are uploaded again.</summary>
    public async ValueTask Forget(IEnumerable<string> gone, CancellationToken cancel)
    {
        foreach (var file in gone)
            await Forget(file, cancel);
    }

    /// <summary>Slack says that the file is gone.</summary>
    public async ValueTask Forget(string file, CancellationToken cancel)
    {
        await store.Forget(file, cancel);
        foreach (var (key, task) in files)
            if (task is { IsCompletedSuccessfully: true, Result: { } id } && id == file)
                files.TryRemove(key, out _);
        uploaded.Clear();
    }

    private async ValueTask<PictureSource?> Find(SlackWorkspace workspace, Shelved picture, CancellationToken cancel)
    {
        if (publicUrl is not null)
            return new PictureSource(new Uri(publicUrl, picture.Path).ToString(), File: null);
        if (failed.TryGetValue(workspace.Install.Key, out var since) && clock.GetUtcNow() - since < Sulk)
            return null;
        var file = files.GetOrAdd(
            (workspace.Install.Key, picture.Name),
            key => Task.Run(() => Upload(workspace, key.Picture, picture.Drawn), CancellationToken.None)
        );
        if (!file.IsCompleted)
        {
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            await Task.WhenAny(file, Task.Delay(Patience, clock, enough.Token));
            await enough.CancelAsync();
        }
        return file is { IsCompletedSuccessfully: true, Result: { } id } ? new PictureSource(Url: null, id) : null;
    }

    private async Task<string?> Upload(SlackWorkspace workspace, string name, DrawnPicture drawn)
    {
        var install = workspace.Install.Key;
        try
        {
            var before = await uploaded.GetOrAdd(install, key => store.All(key, CancellationToken.None).AsTask());
            if (before.TryGetValue(name, out var known))
            {
                if (await StillThere(workspace, known))
                    return known;
                await Forget(known, CancellationToken.None);
            }
            var said = await api.Upload(
                workspace.Credentials,
                name,
                drawn.Bytes,
                channel: null,
                comment: null,
                CancellationToken.None
            );
            if (!said.Has(out var upload, out var fault))
                return Failed(workspace, name, fault.Words);
            if (!await IsUsable(workspace, upload.FileId!))
                return Failed(workspace, name, "Slack did not get done with it.");
            await store.Save(install, name, upload.FileId!, CancellationToken.None);
            return upload.FileId;
        }
        catch (NotStoredException trouble)
        {
            return Failed(workspace, name, trouble.Message);
        }
    }

    /// <summary>Somebody may have deleted a file while nobody listened. When Slack does not say, it is taken to be there.</summary>
    private async ValueTask<bool> StillThere(SlackWorkspace workspace, string file) =>
        await api.File(workspace.Credentials, file, CancellationToken.None) switch
        {
            { Fault.Kind: FaultKind.Malformed } => false,
            { Fault: not null } => true,
            var said => said.Answer?.File?.Mimetype is { Length: > 0 },
        };

    /// <summary>A file can stand in a block once Slack has looked at it.</summary>
    private async ValueTask<bool> IsUsable(SlackWorkspace workspace, string file)
    {
        for (var look = 0; look < Looks; look++)
        {
            var said = await api.File(workspace.Credentials, file, CancellationToken.None);
            if (said.Answer?.File?.Mimetype is { Length: > 0 })
                return true;
            await Task.Delay(BetweenLooks, clock);
        }
        return false;
    }

    private string? Failed(SlackWorkspace workspace, string picture, string why)
    {
        failed[workspace.Install.Key] = clock.GetUtcNow();
        files.TryRemove((workspace.Install.Key, picture), out _);
        Log.NotUploaded(log, picture, workspace.Team, why);
        return null;
    }

    private Shelved? Drawn(Part part) =>
        part switch
        {
            Picture picture when catalogue.FindStretch(picture.Stretch) is { } stretch => Pictures.Gif(
                stretch,
                picture.Side
            )
                is { } gif
                ? Of(picture, "gif", gif)
            : Pictures.Png(stretch, picture.Side) is { } png ? Of(picture, "png", png)
            : null,
            RoutinePicture strip
                when catalogue.FindRoutine(strip.Routine) is { } routine && Pictures.RoutineCard(routine) is { } card =>
                new Shelved($"pictures/routines/{strip.Routine}.png", $"{strip.Routine}-{card.Hash}.png", card),
            _ => null,
        };

    private static Shelved Of(Picture picture, string kind, DrawnPicture drawn)
    {
        var side = picture.Side.ToString().ToLowerInvariant();
        return new Shelved(
            $"pictures/{picture.Stretch}.{kind}?side={side}",
            $"{picture.Stretch}-{side}-{drawn.Hash}.{kind}",
            drawn
        );
    }

    /// <param name="Path">Where our own web server has it.</param>
    /// <param name="Name">Names it with its content: another drawing is another file.</param>
    private sealed record Shelved(string Path, string Name, DrawnPicture Drawn);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The picture {Picture} could not be brought to {Workspace}: {Why}")]
        public static partial void NotUploaded(ILogger log, string picture, string workspace, string why);
    }
}
