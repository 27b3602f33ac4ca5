using System.Text.Json;
using StretchBot.Conversation;

namespace StretchBot.Platforms.Playground.Rendering;

/// <summary>
/// A card as JSON. It keeps the meaning (steps, moments, rankings) and every word as it is; the page puts words into text nodes only, so
/// there is nothing to escape.
/// </summary>
internal static class CardDrawing
{
    public static string Draw(Card card) => JsonSerializer.Serialize(card, PlaygroundJson.Of<Card>());

    /// <summary>Reads a card that was kept; one that another version wrote and this one cannot read becomes a sentence that says so.</summary>
    public static Card Read(string drawn)
    {
        try
        {
            return JsonSerializer.Deserialize(drawn, PlaygroundJson.Of<Card>()) ?? Unreadable();
        }
        catch (JsonException)
        {
            return Unreadable();
        }
    }

    private static Card Unreadable() => new("This message was written by another version of StretchBot.");
}
