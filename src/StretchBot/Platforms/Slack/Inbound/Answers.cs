using System.Collections.Immutable;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Platforms.Slack.Client;
using StretchBot.Platforms.Slack.Rendering;

namespace StretchBot.Platforms.Slack.Inbound;

/// <summary>Does what a reply says.</summary>
internal sealed partial class Answers(SlackApi api, PictureShelf pictures, Languages languages, ILogger<Answers> log)
{
    /// <summary>The action of a button that types words again.</summary>
    public const string TypeAgain = "words";

    /// <summary>The action of a button that presses once more what it carries.</summary>
    public const string PressAgain = "again";

    /// <summary>What is to be shown, in an acknowledgement or later; null when there is nothing left to show.</summary>
    public async ValueTask<ResponseMessage?> Give(Reply reply, Occasion on, CancellationToken cancel) =>
        reply switch
        {
            OnlyYou only => await Draw(only.Card, on, cancel),
            InChannel all => await Draw(all.Card, on, cancel) with { ResponseType = "in_channel" },
            Instead instead when on.Pressed == Pressed.PrivateMessage => await Draw(instead.Card, on, cancel) with
            {
                ReplaceOriginal = true,
            },
            Instead instead => await Draw(instead.Card, on, cancel),
            Ask ask => await Open(ask.Form, on, cancel),
            NotYet notYet => await Draw(FaultsCard(notYet.Faults), on, cancel),
            FileForYou file => await Send(file, on, cancel),
            Silent => null,
            _ => throw new InvalidOperationException($"Unknown reply {reply.GetType().Name}."),
        };

    /// <summary>Gives an answer that no acknowledgement carries.</summary>
    public async ValueTask GiveLater(Reply reply, Occasion on, CancellationToken cancel)
    {
        if (await Give(reply, on, cancel) is { } message)
            await Show(message, on, cancel);
    }

    /// <summary>Shows a message where the person is: by their response URL; in a window; else in the channel, or between them and us.</summary>
    public async ValueTask Show(ResponseMessage message, Occasion on, CancellationToken cancel)
    {
        var (workspace, channel, user, _) = on.Guest;
        if (on.Respond is { } address)
        {
            var refused = await api.Respond(address, message, cancel);
            if (refused is null)
                return;
            if (refused.Kind == FaultKind.Unknown)
            {
                // It may have arrived: rather not at all than twice.
                Log.NotShown(log, workspace.Team, refused.Words, refused.Error);
                return;
            }
        }
        var content = new MessageContent(message.Text, message.Blocks);
        var said = await Say(content);
        if (said.Fault is { Kind: FaultKind.Malformed } && content.Blocks.Any(block => block is ImageBlock))
        {
            await pictures.Forget(content.Blocks.Files(), cancel);
            content = content with { Blocks = content.Blocks.WithoutPictures() };
            said = await Say(content);
        }
        if (said.Fault is { Kind: FaultKind.Channel or FaultKind.Member })
            said = Plain(await api.Post(workspace.Credentials, user, content, key: null, cancel));
        if (said.Fault is { } fault)
            Log.NotShown(log, workspace.Team, fault.Words, fault.Error);

        async ValueTask<Said<Answer>> Say(MessageContent what) =>
            message.ResponseType == "in_channel"
                ? Plain(await api.Post(workspace.Credentials, channel, what, key: null, cancel))
                : await api.PostEphemeral(workspace.Credentials, channel, user, what, cancel);
    }

    /// <summary>An answer to what was pressed in a window or in the Home: it takes the window's place, or opens one.</summary>
    public async ValueTask GiveInWindow(Reply reply, Occasion on, CancellationToken cancel)
    {
        if (await View(reply, on, cancel) is not { } view)
            return;
        var credentials = on.Guest.Workspace.Credentials;
        var said = await Put(view);
        if (said.Fault is { Kind: FaultKind.Malformed } && view.Blocks.Any(block => block is ImageBlock))
        {
            await pictures.Forget(view.Blocks.Files(), cancel);
            said = await Put(view with { Blocks = view.Blocks.WithoutPictures() });
        }
        if (said.Fault is { Kind: FaultKind.TooLate } && CardOf(reply) is { } card)
            await Show(await Draw(card, on, cancel), on, cancel);
        else if (said.Fault is { } fault)
            Log.NotShown(log, on.Guest.Workspace.Team, fault.Words, fault.Error);

        async ValueTask<Said<ViewAnswer>> Put(ModalView what) =>
            on.Window is { } window ? await api.UpdateView(credentials, window, what, hash: null, cancel)
            : on.Trigger is { } trigger ? await api.OpenView(credentials, trigger, what, cancel)
            : new Said<ViewAnswer>(null, SlackErrors.Of("expired_trigger_id"));
    }

    /// <summary>The reply as a window; null when there is nothing to show.</summary>
    public async ValueTask<ModalView?> View(Reply reply, Occasion on, CancellationToken cancel)
    {
        if (reply is Ask ask)
            return FormDrawing.View(ask.Form, PlaceOf(on), Mine(on));
        if (reply is FileForYou file)
            return await Send(file, on, cancel) is null ? null : await Window(file.Card, on, cancel);
        return CardOf(reply) is { } card ? await Window(card, on, cancel) : null;
    }

    public static Card FaultsCard(ImmutableArray<FieldFault> faults) =>
        new("Not yet") { Parts = [new Lines([.. faults.Select(fault => fault.Message)])] };

    private static Card? CardOf(Reply reply) =>
        reply switch
        {
            OnlyYou only => only.Card,
            InChannel all => all.Card,
            Instead instead => instead.Card,
            FileForYou file => file.Card,
            NotYet notYet => FaultsCard(notYet.Faults),
            _ => null,
        };

    private async ValueTask<ModalView> Window(Card card, Occasion on, CancellationToken cancel) =>
        CardDrawing.Modal(card, await pictures.For(on.Guest.Workspace, card, cancel), PlaceOf(on).Write());

    private async ValueTask<ResponseMessage> Draw(Card card, Occasion on, CancellationToken cancel)
    {
        var content = CardDrawing.Message(card, await pictures.For(on.Guest.Workspace, card, cancel));
        return new ResponseMessage(content.Text, content.Blocks)
        {
            // A press whose answer is not told to stand beside it would replace the message for everybody.
            ReplaceOriginal = on.Pressed == Pressed.Nothing ? null : false,
        };
    }

    /// <summary>Opens the form at once. A trigger that is too old leaves a button that asks for it again.</summary>
    private async ValueTask<ResponseMessage?> Open(Form form, Occasion on, CancellationToken cancel)
    {
        var view = FormDrawing.View(form, PlaceOf(on), Mine(on));
        var said = on.Trigger is { } trigger
            ? await api.OpenView(on.Guest.Workspace.Credentials, trigger, view, cancel)
            : new Said<ViewAnswer>(null, SlackErrors.Of("expired_trigger_id"));
        if (said.Fault is not { } fault)
            return null;
        Log.NotShown(log, on.Guest.Workspace.Team, fault.Words, fault.Error);
        var card = new Card("Slack did not open the form in time")
        {
            Parts = [new Paragraph("Nothing was changed. Please try once more.")],
        };
        var message = await Draw(card.In(Mine(on)), on, cancel);
        return on.Again is not { } again
            ? message
            : message with
            {
                Blocks =
                [
                    .. message.Blocks,
                    new ActionsBlock([
                        new ButtonElement(
                            again.Action,
                            TextObject.Plain(Text.Of($"Open the form").In(Mine(on)).ToString()),
                            again.Value,
                            "primary"
                        ),
                    ]),
                ],
            };
    }

    /// <summary>The file goes into their direct messages with us; what is said about it stays where they are.</summary>
    private async ValueTask<ResponseMessage?> Send(FileForYou file, Occasion on, CancellationToken cancel)
    {
        var (workspace, _, user, _) = on.Guest;
        var opened = await api.OpenConversation(workspace.Credentials, user, cancel);
        var fault = opened.Fault;
        if (opened.Answer?.Channel?.Id is { } direct)
        {
            var content = CardDrawing.Message(file.Card, PictureSources.None);
            var said = await api.Upload(
                workspace.Credentials,
                file.FileName,
                file.Content,
                direct,
                content.Text,
                cancel
            );
            fault = said.Fault;
        }
        if (fault is null)
            return await Draw(
                file.Card with
                {
                    Parts =
                    [
                        .. file.Card.Parts,
                        new Note(Text.Of($"The file is in your direct messages with me.").In(Mine(on))),
                    ],
                },
                on,
                cancel
            );
        Log.NotShown(log, workspace.Team, fault.Words, fault.Error);
        return await Draw(
            new Card("I could not send you the file")
            {
                Parts = [new Paragraph($"{fault.Reason} Please try again.")],
            }.In(Mine(on)),
            on,
            cancel
        );
    }

    /// <summary>For what is said here; a feature's reply is in its language already.</summary>
    private Language Mine(Occasion on) => languages.For(on.Guest.Caller);

    private static FormPlace PlaceOf(Occasion on) =>
        new(on.Guest.Channel, on.Guest.Caller.ChannelName, on.Respond?.ToString());

    private static Said<Answer> Plain(Said<PostAnswer> said) => new(said.Answer, said.Fault);

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Warning,
            "An answer in Slack workspace {Workspace} could not be shown: {Words} ({Error})"
        )]
        public static partial void NotShown(ILogger log, string workspace, string words, string error);
    }
}
