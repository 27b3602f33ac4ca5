using System.Text;

namespace StretchBot.Platforms.Discord;

/// <summary>Tells a bot's token from the other long words that are copied in its stead, without ever saying it.</summary>
internal static class TokenShape
{
    private const string Where =
        "The bot's token is at https://discord.com/developers/applications, under Bot, Reset Token.";

    /// <summary>What it is instead of a bot's token, with the cure; null when it looks like one, or when there is none.</summary>
    public static string? Fault(string? token) =>
        token switch
        {
            null or "" => null,
            _ when token.Any(char.IsWhiteSpace) && token.StartsWith("Bot ", StringComparison.OrdinalIgnoreCase) =>
                $"Discord:Token begins with the word “Bot”. Leave that word out. {Where}",
            _ when token.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) =>
                $"Discord:Token is a person's access token (Bearer). {Where}",
            _ when token.Any(char.IsWhiteSpace) || token[0] is '"' or '\'' =>
                $"Discord:Token has spaces or quotation marks in or around it. Leave them out. {Where}",
            _ when token.StartsWith("xox", StringComparison.Ordinal)
                    || token.StartsWith("xapp-", StringComparison.Ordinal) =>
                $"Discord:Token is a token of Slack's: that one belongs in Slack:BotToken or Slack:AppToken. {Where}",
            _ when token.StartsWith("mfa.", StringComparison.Ordinal) =>
                $"Discord:Token is a person's own token, which a bot must not use. {Where}",
            _ when token.All(char.IsAsciiDigit) => $"Discord:Token is an id, perhaps the application's. {Where}",
            _ when token.Length == 64 && token.All(char.IsAsciiHexDigit) =>
                $"Discord:Token is the application's public key. {Where}",
            _ when token.Length == 32 && !token.Contains('.', StringComparison.Ordinal) =>
                $"Discord:Token is the application's client secret. {Where}",
            _ when !IsBotToken(token) =>
                $"Discord:Token does not look like a bot's token: three parts with dots between. {Where}",
            _ => null,
        };

    /// <summary>The id that the first part of a bot's token holds; null when it holds none.</summary>
    public static string? IdIn(string token)
    {
        var first = token.Split('.')[0].Replace('-', '+').Replace('_', '/');
        var bytes = new byte[first.Length];
        return
            Convert.TryFromBase64String(first.PadRight((first.Length + 3) / 4 * 4, '='), bytes, out var length)
            && Encoding.ASCII.GetString(bytes, 0, length) is { Length: >= 15 and <= 20 } id
            && id.All(char.IsAsciiDigit)
            ? id
            : null;
    }

    private static bool IsBotToken(string token) => token.Split('.').Length == 3 && IdIn(token) is not null;
}
