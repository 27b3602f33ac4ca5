using StretchBot.Conversation;

namespace StretchBot.Platforms.Playground.Inbound;

/// <summary>A member presses a button of a message they see. The button's id is passed on as it came: the dispatcher judges it.</summary>
internal sealed class Press(Door door, Dispatcher dispatcher, Answers answers, PlaygroundChat chat, PlaygroundTeam team)
{
    private const string Example = """{"as":"heron","message":17,"button":"join:42"}""";

    public async Task<IResult> Answer(HttpRequest request, CancellationToken cancel)
    {
        if (!(await JsonBody.Read<PressBody>(request, Example, cancel)).Has(out var body, out var refused))
            return refused;
        // The member is checked before the message, so that a wrong name is what one hears about first.
        if (!(await door.Enter(body.As, team.FirstChannel, cancel)).Has(out var guest, out refused))
            return refused;
        if (body.Message is not { } id || body.Button is null)
            return Incomplete();
        if (await chat.Find(id, guest.As, cancel) is not { } message || team.Channel(message.Channel) is null)
            return NoSuchMessage(id);
        if (!(await door.Enter(guest.As, message.Channel, cancel)).Has(out guest, out refused))
            return refused;
        var reply = await dispatcher.Answer(new ButtonPressed(guest.Caller, body.Button), cancel);
        return await answers.Give(reply, guest, message, sent: null, cancel);
    }

    private static Refusal Incomplete() =>
        Refusal.BadRequest(
            "A press names a message and a button.",
            "“message” is the id of a message, “button” the id of one of its buttons.",
            Example
        );

    private static Refusal NoSuchMessage(long id) =>
        new(
            StatusCodes.Status404NotFound,
            $"There is no message {id} that you can see.",
            "Ids are those that GET /playground/api/messages gives to the same member.",
            Example
        );
}
