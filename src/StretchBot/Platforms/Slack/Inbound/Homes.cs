using System.Collections.Immutable;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Platforms.Slack.Client;
using StretchBot.Platforms.Slack.Rendering;

namespace StretchBot.Platforms.Slack.Inbound;

/// <summary>The Home tab: drawn afresh whenever a member opens it.</summary>
internal sealed partial class Homes(
    Door door,
    IHome home,
    Languages languages,
    PictureShelf pictures,
    SlackApi api,
    ILogger<Homes> log
)
{
    public async ValueTask Show(
        SlackWorkspace workspace,
        string? organisation,
        string user,
        string channel,
        CancellationToken cancel
    )
    {
        var from = new Sender(workspace.Team, organisation, channel, ChannelName: null, user, UserName: null);
        if (await door.Enter(from, cancel) is not { } guest)
            return;
        var language = languages.For(guest.Caller);
        var card = (await home.Show(guest.Caller, cancel)).In(language);
        var sources = await pictures.For(workspace, card, cancel);
        ImmutableArray<Block> blocks = [.. CardDrawing.Blocks(card, sources), StartButton(language)];
        var said = await api.PublishView(workspace.Credentials, user, new HomeView(blocks), cancel);
        if (said.Fault is { Kind: FaultKind.Malformed } && !sources.IsEmpty)
        {
            await pictures.Forget(blocks.Files(), cancel);
            said = await api.PublishView(workspace.Credentials, user, new HomeView(blocks.WithoutPictures()), cancel);
        }
        if (said.Fault is { } fault)
            Log.NotShown(log, workspace.Team, fault.Words, fault.Error);
    }

    private static ActionsBlock StartButton(Language language) =>
        new([
            new ButtonElement(
                StartForm.Button,
                TextObject.Plain(Text.Of($"Start a stretch break").In(language).ToString()),
                StartForm.Callback,
                "primary"
            ),
        ]);

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Warning,
            "A Home in Slack workspace {Workspace} could not be shown: {Words} ({Error})"
        )]
        public static partial void NotShown(ILogger log, string workspace, string words, string error);
    }
}
