using System.Collections.Immutable;
using System.Globalization;

namespace StretchBot.Platforms.Slack.Client;

/// <summary>The methods of the Web API that are used, and no others: https://docs.slack.dev/reference/methods</summary>
internal sealed class SlackApi(SlackWire wire)
{
    private readonly NewestEdit edits = new();

    /// <summary>What the last answers for a workspace said beside their bodies.</summary>
    public WireNotes? NotesOf(Credentials by) => wire.NotesOf(by.Workspace);

    /// <summary>Whose token this is.</summary>
    public ValueTask<Said<AuthAnswer>> AuthTest(Credentials by, CancellationToken cancel) =>
        wire.Form<AuthAnswer>("auth.test", by, [], cancel);

    /// <summary>An address for one Socket Mode connection.</summary>
    public ValueTask<Said<ConnectionsAnswer>> OpenConnection(Credentials byApp, CancellationToken cancel) =>
        wire.Form<ConnectionsAnswer>("apps.connections.open", byApp, [], cancel);

    /// <summary>Posts, and is never repeated: after <see cref="FaultKind.Unknown"/> somebody must look first.</summary>
    /// <param name="key">Travels with the message, so that it can be found again; null for none.</param>
    public ValueTask<Said<PostAnswer>> Post(
        Credentials by,
        string channel,
        MessageContent content,
        string? key,
        CancellationToken cancel
    ) =>
        wire.Call<PostMessage, PostAnswer>(
            "chat.postMessage",
            by,
            new PostMessage(channel, content.Text, content.Blocks)
            {
                Metadata = key is null ? null : new MessageMetadata(PostTag.EventType, new MessageTag(key)),
            },
            cancel,
            channel,
            isRepeatable: false
        );

    /// <summary>Shows a message to one member of a channel.</summary>
    public ValueTask<Said<Answer>> PostEphemeral(
        Credentials by,
        string channel,
        string user,
        MessageContent content,
        CancellationToken cancel
    ) =>
        wire.Call<PostEphemeral, Answer>(
            "chat.postEphemeral",
            by,
            new PostEphemeral(channel, user, content.Text, content.Blocks),
            cancel,
            isRepeatable: false
        );

    /// <summary>Replaces a message of ours. Of several edits of one message that wait, only the newest is sent.</summary>
    public ValueTask<Said<PostAnswer>> Update(
        Credentials by,
        string channel,
        string ts,
        MessageContent content,
        CancellationToken cancel
    ) =>
        edits.Send(
            $"{by.Workspace}/{channel}/{ts}",
            content,
            newest =>
                wire.Call<UpdateMessage, PostAnswer>(
                    "chat.update",
                    by,
                    new UpdateMessage(channel, ts, newest.Text, newest.Blocks),
                    cancel
                )
        );

    public ValueTask<Said<Answer>> Delete(Credentials by, string channel, string ts, CancellationToken cancel) =>
        wire.Call<DeleteMessage, Answer>("chat.delete", by, new DeleteMessage(channel, ts), cancel);

    /// <summary>The direct message with a member.</summary>
    public ValueTask<Said<ConversationAnswer>> OpenConversation(
        Credentials by,
        string user,
        CancellationToken cancel
    ) => wire.Call<OpenConversation, ConversationAnswer>("conversations.open", by, new OpenConversation(user), cancel);

    public ValueTask<Said<ConversationAnswer>> Conversation(Credentials by, string channel, CancellationToken cancel) =>
        wire.Form<ConversationAnswer>("conversations.info", by, [new("channel", channel)], cancel);

    /// <summary>The messages of a channel since an instant, newest first and by the page, with what travels with them.</summary>
    /// <param name="cursor">The page; null for the first.</param>
    public ValueTask<Said<HistoryAnswer>> History(
        Credentials by,
        string channel,
        DateTimeOffset since,
        string? cursor,
        CancellationToken cancel
    ) =>
        wire.Form<HistoryAnswer>(
            "conversations.history",
            by,
            [
                new("channel", channel),
                new("oldest", (since.ToUnixTimeMilliseconds() / 1000m).ToString("F6", CultureInfo.InvariantCulture)),
                new("limit", "200"),
                new("include_all_metadata", "true"),
                .. cursor is null ? [] : new KeyValuePair<string, string>[] { new("cursor", cursor) },
            ],
            cancel
        );

    /// <summary>A member, with their zone and locale.</summary>
    public ValueTask<Said<UserAnswer>> User(Credentials by, string user, CancellationToken cancel) =>
        wire.Form<UserAnswer>("users.info", by, [new("user", user), new("include_locale", "true")], cancel);

    /// <summary>Opens a form within three seconds of what it answers.</summary>
    public ValueTask<Said<ViewAnswer>> OpenView(Credentials by, string trigger, View view, CancellationToken cancel) =>
        wire.Call<OpenViewCall, ViewAnswer>(
            "views.open",
            by,
            new OpenViewCall(trigger, view),
            cancel,
            isRepeatable: false
        );

    /// <param name="hash">The state that is replaced; null for whatever it is.</param>
    public ValueTask<Said<ViewAnswer>> UpdateView(
        Credentials by,
        string id,
        View view,
        string? hash,
        CancellationToken cancel
    ) => wire.Call<UpdateViewCall, ViewAnswer>("views.update", by, new UpdateViewCall(id, view, hash), cancel);

    /// <summary>Shows a member their Home.</summary>
    public ValueTask<Said<ViewAnswer>> PublishView(
        Credentials by,
        string user,
        HomeView view,
        CancellationToken cancel
    ) => wire.Call<PublishViewCall, ViewAnswer>("views.publish", by, new PublishViewCall(user, view), cancel);

    /// <summary>Uploads a file.</summary>
    /// <param name="channel">Where it is shared, with <paramref name="comment"/>; null to keep it for blocks alone.</param>
    /// <returns>The file's id.</returns>
    public async ValueTask<Said<UploadUrlAnswer>> Upload(
        Credentials by,
        string name,
        ReadOnlyMemory<byte> bytes,
        string? channel,
        string? comment,
        CancellationToken cancel
    )
    {
        var place = await wire.Form<UploadUrlAnswer>(
            "files.getUploadURLExternal",
            by,
            [new("filename", name), new("length", bytes.Length.ToString(CultureInfo.InvariantCulture))],
            cancel
        );
        if (!place.Has(out var upload, out _))
            return place;
        using var content = new ReadOnlyMemoryContent(bytes);
        if (await wire.Send(new Uri(upload.UploadUrl!), content, cancel) is { } fault)
            return new Said<UploadUrlAnswer>(null, fault);
        var done = await wire.Call<CompleteUpload, Answer>(
            "files.completeUploadExternal",
            by,
            new CompleteUpload([new UploadedFile(upload.FileId!, name)])
            {
                ChannelId = channel,
                InitialComment = comment,
            },
            cancel,
            isRepeatable: channel is null
        );
        return done.Fault is null ? place : new Said<UploadUrlAnswer>(null, done.Fault);
    }

    public ValueTask<Said<FileAnswer>> File(Credentials by, string file, CancellationToken cancel) =>
        wire.Form<FileAnswer>("files.info", by, [new("file", file)], cancel);

    /// <summary>The bytes of a file that somebody sent with a form; null when it is too large or cannot be had.</summary>
    public ValueTask<byte[]?> Download(Credentials by, Uri address, int mostBytes, CancellationToken cancel) =>
        wire.Download(address, by, mostBytes, cancel);

    /// <summary>Exchanges what Slack sent an installer back with for the workspace's token.</summary>
    public ValueTask<Said<OAuthAnswer>> Exchange(
        string clientId,
        string clientSecret,
        string code,
        string redirect,
        CancellationToken cancel
    ) =>
        wire.Form<OAuthAnswer>(
            "oauth.v2.access",
            new Credentials("oauth", ""),
            ImmutableArray.Create<KeyValuePair<string, string>>(
                new("client_id", clientId),
                new("client_secret", clientSecret),
                new("code", code),
                new("redirect_uri", redirect)
            ),
            cancel,
            isRepeatable: false
        );

    /// <summary>Answers by a response URL: five times within 30 minutes.</summary>
    /// <returns>Null when it was taken.</returns>
    public async ValueTask<Fault?> Respond(Uri responseUrl, ResponseMessage message, CancellationToken cancel)
    {
        using var content = new ByteArrayContent(SlackJson.Bytes(message));
        content.Headers.ContentType = new("application/json");
        return await wire.Send(responseUrl, content, cancel);
    }
}

/// <summary>How our posts are known among others.</summary>
internal static class PostTag
{
    public const string EventType = "stretchbot_post";
}
