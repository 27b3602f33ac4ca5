using StretchBot.Conversation;

namespace StretchBot.Platforms.Playground.Inbound;

/// <summary>A member says something in a channel: a command, or words to the others.</summary>
internal sealed class Say(Door door, Dispatcher dispatcher, Answers answers, PlaygroundChat chat)
{
    private const string Example = """{"as":"heron","channel":"team","text":"/stretch pigeon"}""";

    public async Task<IResult> Answer(HttpRequest request, CancellationToken cancel)
    {
        if (!(await JsonBody.Read<SayBody>(request, Example, cancel)).Has(out var body, out var refused))
            return refused;
        if (!(await door.Enter(body.As, body.Channel, cancel)).Has(out var guest, out refused))
            return refused;
        if (string.IsNullOrWhiteSpace(body.Text))
            return NothingSaid();
        if (SlashLine.WordsOf(body.Text) is { } words)
            return await Carry(guest, words, cancel);
        if (SlashLine.IsCommand(body.Text))
            return await answers.Give(
                new OnlyYou(OtherCommand(body.Text).In(guest.Caller.Language)),
                guest,
                null,
                null,
                cancel
            );
        return Answers.Result(await Chat(guest, body.Text, cancel), guest);
    }

    private async Task<IResult> Carry(Guest guest, string words, CancellationToken cancel)
    {
        var reply = await dispatcher.Answer(new WordsTyped(guest.Caller, words), cancel);
        return await answers.Give(reply, guest, pressed: null, sent: null, cancel);
    }

    private ValueTask<PlaygroundMessage> Chat(Guest guest, string text, CancellationToken cancel) =>
        chat.Add(
            guest.Channel,
            guest.As,
            onlyFor: null,
            new Card(Text.Empty) { Parts = [new Paragraph(Text.Said(text))] },
            key: null,
            cancel
        );

    private static Refusal NothingSaid() =>
        Refusal.BadRequest("“text” is empty.", "Say something, or type a command that begins with /stretch.", Example);

    private static Card OtherCommand(string text) =>
        new Mistake(
            $"I do not know the command {Mistake.Quote(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[0])}.",
            "Everything I do begins with /stretch, and /stretch help lists it.",
            "pigeon"
        ).ToCard();
}
