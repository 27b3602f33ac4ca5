using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using StretchBot.Conversation;
using StretchBot.Platforms.Playground.Rendering;

namespace StretchBot.Platforms.Playground.Inbound;

/// <summary>Does what a reply says: posts, replaces, opens a form; and gives back what came of it.</summary>
internal sealed class Answers(PlaygroundChat chat, OpenForms forms)
{
    /// <param name="pressed">The message whose button was pressed, or null.</param>
    /// <param name="sent">The form that was sent, or null.</param>
    public async ValueTask<JsonHttpResult<AnswerView>> Give(
        Reply reply,
        Guest guest,
        PlaygroundMessage? pressed,
        FormSent? sent,
        CancellationToken cancel
    ) =>
        reply switch
        {
            OnlyYou only => Result(await Tell(guest, only.Card, cancel), guest),
            FileForYou file => await Hand(guest, file, cancel),
            InChannel all => Result(await Post(guest, all.Card, cancel), guest),
            Instead instead => Result(await Replace(guest, pressed, instead.Card, cancel), guest),
            Ask ask => Result(Open(guest, ask.Form)),
            NotYet notYet when sent is not null => Result(Again(guest, sent, notYet.Faults)),
            NotYet notYet => Result(
                await Tell(guest, FaultsCard(notYet.Faults).In(guest.Caller.Language), cancel),
                guest
            ),
            Silent => Result(new AnswerView([])),
            _ => throw new InvalidOperationException($"Unknown reply {reply.GetType().Name}."),
        };

    public static JsonHttpResult<AnswerView> Result(PlaygroundMessage message, Guest guest) =>
        Result(new AnswerView([MessageView.Of(message, guest.Caller.Zone, guest.Caller.Language)]));

    private static JsonHttpResult<AnswerView> Result(AnswerView answer) =>
        TypedResults.Json(answer, PlaygroundJson.Of<AnswerView>());

    private ValueTask<PlaygroundMessage> Tell(Guest guest, Card card, CancellationToken cancel) =>
        chat.Add(guest.Channel, PlaygroundTeam.Bot, onlyFor: guest.As, card, key: null, cancel);

    private ValueTask<PlaygroundMessage> Post(Guest guest, Card card, CancellationToken cancel) =>
        chat.Add(guest.Channel, PlaygroundTeam.Bot, onlyFor: null, card, key: null, cancel);

    private async ValueTask<JsonHttpResult<AnswerView>> Hand(Guest guest, FileForYou file, CancellationToken cancel) =>
        Result(
            new AnswerView(
                [MessageView.Of(await Tell(guest, file.Card, cancel), guest.Caller.Zone, guest.Caller.Language)],
                File: new FileView(file.FileName, file.ContentType, file.Content)
            )
        );

    /// <summary>Only a private message gives way: what a channel sees is not replaced by words meant for one.</summary>
    private async ValueTask<PlaygroundMessage> Replace(
        Guest guest,
        PlaygroundMessage? pressed,
        Card card,
        CancellationToken cancel
    ) =>
        pressed is { OnlyFor: not null } && await chat.Replace(pressed.Id, card, cancel) is { } replaced
            ? replaced
            : await Tell(guest, card, cancel);

    private AnswerView Open(Guest guest, Form form)
    {
        forms.Remember(guest.As, form, guest.Channel);
        return new AnswerView([], FormView.Of(form, guest.Channel));
    }

    private AnswerView Again(Guest guest, FormSent sent, ImmutableArray<FieldFault> faults)
    {
        // A handler answered it, so its id can be read.
        var id = ButtonId.Parse(sent.Form)!;
        var form =
            forms.Find(guest.As, sent.Form)?.Form ?? OpenForms.Bare(id, sent.Values, faults).In(guest.Caller.Language);
        return new AnswerView([], FormView.Of(form, guest.Channel, sent.Values, faults));
    }

    private static Card FaultsCard(ImmutableArray<FieldFault> faults) =>
        new("Not yet") { Parts = [new Lines([.. faults.Select(fault => fault.Message)])] };
}
