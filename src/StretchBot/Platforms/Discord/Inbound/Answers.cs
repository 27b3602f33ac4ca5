using System.Collections.Immutable;
using StretchBot.Conversation;
using StretchBot.Platforms.Discord.Client.Models;
using StretchBot.Platforms.Discord.Client.Rest;
using StretchBot.Platforms.Discord.Rendering;

namespace StretchBot.Platforms.Discord.Inbound;

/// <summary>Does what a reply says: at once as the interaction's answer, or after a deferral.</summary>
internal sealed partial class Answers(
    DiscordApi api,
    CardRenderer renderer,
    OpenForms forms,
    TimeProvider clock,
    ILogger<Answers> log
)
{
    /// <summary>The answer if it is ready in time, a deferral and the answer later otherwise.</summary>
    /// <param name="replaces">True when the answer takes the place of the private message it came from.</param>
    public async Task Give(Task<Reply> work, Occasion on, bool replaces = false)
    {
        if (await InTime.IsReady(work, clock))
        {
            await Now(await work, on, replaces);
            return;
        }
        // The message that a button sits on stays as it is; a command gets "is thinking…", which only they see.
        var keeps = on.Interaction.Message is not null;
        var deferral = keeps
            ? new MessageCallback(CallbackType.DeferredUpdate, Data: null)
            : new MessageCallback(CallbackType.DeferredMessage, new MessageBody { Flags = MessageFlags.Ephemeral });
        Note(await api.Answer(on.Interaction, deferral, [], CancellationToken.None), on);
        await Later(await work, on, keeps, replaces);
    }

    /// <summary>Opens a form's next fields.</summary>
    public async Task Open(OpenForm form, Occasion on) =>
        Note(await api.Open(on.Interaction, form.Modal(), CancellationToken.None), on);

    private async Task Now(Reply reply, Occasion on, bool replaces)
    {
        if (reply is Ask ask)
        {
            await Open(forms.Open(ask.Form, on.User), on);
            return;
        }
        var (drawn, isPublic) = Draw(reply, on);
        if (drawn is null)
        {
            var nothing = on.Interaction.Message is null
                ? new MessageCallback(CallbackType.Message, Draw(Done(), on).ToBody(ephemeral: true))
                : new MessageCallback(CallbackType.DeferredUpdate, Data: null);
            Note(await api.Answer(on.Interaction, nothing, [], CancellationToken.None), on);
            return;
        }
        var callback = Replaces(reply, on, replaces)
            ? new MessageCallback(CallbackType.Update, drawn.ToBody(ephemeral: false))
            : new MessageCallback(CallbackType.Message, drawn.ToBody(ephemeral: !isPublic));
        Note(await api.Answer(on.Interaction, callback, drawn.Files, CancellationToken.None), on);
    }

    private async Task Later(Reply reply, Occasion on, bool keeps, bool replaces)
    {
        var answer = reply is Ask ask ? new OnlyYou(Ready(forms.Open(ask.Form, on.User)).In(on.Language)) : reply;
        var (drawn, isPublic) = Draw(answer, on);
        var fillsIn = !keeps || Replaces(answer, on, replaces);
        if (drawn is null)
        {
            if (!keeps)
                await api.DeleteOriginal(on.Interaction, CancellationToken.None);
            return;
        }
        // What was deferred in private can only be filled in private.
        if (isPublic && !keeps)
            await api.DeleteOriginal(on.Interaction, CancellationToken.None);
        var said =
            fillsIn && !isPublic
                ? await api.EditOriginal(
                    on.Interaction,
                    drawn.ToBody(ephemeral: false),
                    drawn.Files,
                    CancellationToken.None
                )
                : await api.FollowUp(
                    on.Interaction,
                    drawn.ToBody(ephemeral: !isPublic),
                    drawn.Files,
                    CancellationToken.None
                );
        if (said.Fault is { } fault && IsExpired(fault))
            said = await AsTheBot(drawn, isPublic, on);
        Note(said.Fault, on);
    }

    /// <summary>The interaction's 15 minutes are over: what all may see goes into the channel, the rest into direct messages.</summary>
    private async ValueTask<RestAnswer<Message>> AsTheBot(Rendered drawn, bool isPublic, Occasion on)
    {
        var channel = on.Interaction.ChannelId!;
        if (!isPublic)
        {
            var direct = await api.OpenDirect(on.User, CancellationToken.None);
            if (direct.Value is not { } opened)
                return direct.Fault!;
            channel = opened.Id;
        }
        return await api.Post(channel, drawn.ToBody(ephemeral: false), drawn.Files, CancellationToken.None);
    }

    /// <summary>Null when there is nothing to show.</summary>
    private (Rendered? Drawn, bool IsPublic) Draw(Reply reply, Occasion on) =>
        reply switch
        {
            OnlyYou only => (Draw(only.Card, on), false),
            Instead instead => (Draw(instead.Card, on), false),
            InChannel all => (Draw(all.Card, on, isPublic: true), true),
            FileForYou file => (
                Draw(file.Card, on).With(new Upload(file.FileName, file.ContentType, file.Content)),
                false
            ),
            NotYet notYet => (Draw(Faults(notYet.Faults).In(on.Language), on), false),
            Silent => (null, false),
            _ => throw new InvalidOperationException($"Unknown reply {reply.GetType().Name}."),
        };

    private Rendered Draw(Card card, Occasion on, bool isPublic = false) =>
        renderer.Draw(
            card,
            fresh: isPublic && on.Interaction.Message is null,
            team: on.Interaction.GuildId is null ? on.Team : null
        );

    private static bool Replaces(Reply reply, Occasion on, bool replaces) =>
        on.IsFromPrivateMessage && (reply is Instead || (replaces && reply is not InChannel));

    /// <summary>What was wrong with a form that is not kept: without a button that opens it again.</summary>
    private static Card Faults(ImmutableArray<FieldFault> faults) =>
        new("Not yet") { Parts = [new Lines([.. faults.Select(fault => fault.Message)])] };

    private static Card Done() => new("Done");

    /// <summary>A form can only be opened as the first answer: whoever had to wait opens it with a button.</summary>
    private static Card Ready(OpenForm form) =>
        new(form.Form.Title) { Parts = [new Paragraph("It is ready now.")], Buttons = [FormCards.OpenButton(form)] };

    private static bool IsExpired(RestFault fault) =>
        fault
            is RestFault.Denied
            {
                Code: DiscordCode.InvalidWebhookToken or DiscordCode.UnknownWebhook or DiscordCode.UnknownInteraction
            };

    private void Note(RestAnswer<Nothing> said, Occasion on) => Note(said.Fault, on);

    private void Note(RestFault? fault, Occasion on)
    {
        // A first try whose answer was lost has arrived after all.
        if (fault is null or RestFault.Denied { Code: DiscordCode.AlreadyAnswered })
            return;
        Log.NotGiven(log, on.Interaction.Type, on.Caller.Team.Value, fault.ToString());
    }

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Warning,
            "An answer to a Discord interaction of type {Type} in team {Team} did not arrive: {Fault}"
        )]
        public static partial void NotGiven(ILogger log, int type, long team, string fault);
    }
}
