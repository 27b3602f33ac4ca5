using StretchBot.Platforms.Playground.Rendering;

namespace StretchBot.Platforms.Playground.Inbound;

/// <summary>Lists what a member sees in a channel.</summary>
internal sealed class Messages(Door door, PlaygroundChat chat)
{
    private const int Usual = 200;

    private const int Limit = 1_000;

    /// <param name="most">How many of the last messages to give, 1 to 1,000; 200 when it is left out.</param>
    public async Task<IResult> Answer(string? member, string? channel, string? most, CancellationToken cancel)
    {
        if (!(await door.Enter(member, channel, cancel)).Has(out var guest, out var refused))
            return refused;
        if (Number(most) is not { } count)
            return NotANumber(most!);
        var messages = await chat.Last(guest.Channel, guest.As, count, cancel);
        return TypedResults.Json(
            new MessagesView([
                .. messages.Select(message => MessageView.Of(message, guest.Caller.Zone, guest.Caller.Language)),
            ]),
            PlaygroundJson.Of<MessagesView>()
        );
    }

    private static int? Number(string? most) =>
        most is null ? Usual
        : int.TryParse(most, out var count) && count is >= 1 and <= Limit ? count
        : null;

    private static Refusal NotANumber(string most) =>
        Refusal.BadRequest(
            $"I cannot read {Conversation.Mistake.Quote(most)} as a number of messages.",
            "“most” is 1 to 1000.",
            "most=50"
        );
}
