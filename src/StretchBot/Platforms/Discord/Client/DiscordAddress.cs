namespace StretchBot.Platforms.Discord.Client;

/// <summary>Where Discord is, and the token that opens it.</summary>
/// <param name="Api">Ends without a slash: <c>https://discord.com/api/v10</c>.</param>
/// <param name="Gateway">Null to ask the API for it.</param>
internal sealed record DiscordAddress(Uri Api, string Token, Uri? Gateway)
{
    public const string DefaultApi = "https://discord.com/api/v10";

    /// <summary>As https://discord.com/developers/docs/reference#user-agent wants it.</summary>
    public const string UserAgent = "DiscordBot (https://github.com/stretchbot/stretchbot, 1.0)";

    /// <summary>Without the token: a record's own words would hold it.</summary>
    public override string ToString() => Api.ToString();
}
