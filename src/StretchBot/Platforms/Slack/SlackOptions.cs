namespace StretchBot.Platforms.Slack;

/// <summary>Configuration under <c>Slack</c>.</summary>
internal sealed class SlackOptions
{
    public const string Section = "Slack";

    private const string InConsole = "under api.slack.com/apps, in the app's settings";

    /// <summary>App-level token for Socket Mode, <c>xapp-…</c>.</summary>
    public string? AppToken { get; set; }

    /// <summary>The bot's token for one workspace, <c>xoxb-…</c>.</summary>
    public string? BotToken { get; set; }

    /// <summary>What requests over HTTPS are signed with.</summary>
    public string? SigningSecret { get; set; }

    /// <summary>With <see cref="ClientSecret"/>: many workspaces install the app by themselves.</summary>
    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    public string ApiUrl { get; set; } = "https://slack.com/api/";

    public bool HasSocketMode => Has(AppToken);

    public bool HasHttp => Has(SigningSecret);

    public bool HasInstall => Has(ClientId);

    /// <summary>The Web API's address, with the slash at its end that makes relative addresses begin there.</summary>
    public Uri Api => new(ApiUrl.EndsWith('/') ? ApiUrl : ApiUrl + "/");

    /// <summary>Where people allow the app.</summary>
    public Uri Authorize => new(Api, "/oauth/v2/authorize");

    /// <summary>What is wrong with the keys together, each with its cure. No secret is ever read back.</summary>
    /// <param name="publicUrl">Where the world reaches the bot, or null.</param>
    public IEnumerable<string> Faults(string? publicUrl)
    {
        if (HasSocketMode && !Has(BotToken) && !HasInstall)
            yield return $"Slack:AppToken is set and Slack:BotToken is not. Copy the Bot User OAuth Token (xoxb-…) from OAuth & Permissions, {InConsole}.";
        if (Has(BotToken) && !HasSocketMode && !HasHttp)
            yield return $"Slack:BotToken is set, and nothing to listen with. Set Slack:AppToken (xapp-…, from Basic Information, App-Level Tokens, scope connections:write), {InConsole}; or Slack:SigningSecret for HTTPS.";
        if (HasHttp && !Has(BotToken) && !HasInstall)
            yield return "Slack:SigningSecret is set, and neither Slack:BotToken for one workspace nor Slack:ClientId and Slack:ClientSecret for many.";
        if (Has(ClientId) != Has(ClientSecret))
            yield return $"Slack:ClientId and Slack:ClientSecret go together. Both are under Basic Information, {InConsole}.";
        if (HasInstall && !HasHttp && !HasSocketMode)
            yield return $"Slack:ClientId is set, and Slack:SigningSecret is not. It is under Basic Information, {InConsole}.";
        if (HasInstall && !Has(publicUrl))
            yield return "Slack:ClientId is set, so workspaces install StretchBot over the web: set PublicUrl, for example PublicUrl=https://stretch.example.org.";
    }

    private static bool Has(string? value) => !string.IsNullOrEmpty(value);
}
