using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using StretchBot.Platforms.Discord.Client;

namespace StretchBot.Platforms.Discord;

/// <summary>The link by which the bot is invited into a server, with exactly the permissions that it needs.</summary>
internal static class Invitation
{
    /// <summary>The word after the program's name that asks for it.</summary>
    public const string Word = "invite";

    private const string NoToken =
        "Discord:Token is empty. Set Discord__Token to the bot's token: https://discord.com/developers/applications, under Bot, Reset Token.";

    private const string WrongToken =
        "Discord does not know the token in Discord:Token. Copy it anew at https://discord.com/developers/applications, under Bot, Reset Token.";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Prints the link, or what is in its way with the cure.</summary>
    /// <returns>What the process exits with.</returns>
    public static async Task<int> Print(string[] args, TextWriter output, TextWriter faults)
    {
        // For the usual files and variables; nothing of the bot is started.
        var configuration = WebApplication
            .CreateSlimBuilder(["--hostBuilder:reloadConfigOnChange=false", .. args])
            .Configuration;
        var options = DiscordOptions.From(configuration);
        var fault = string.IsNullOrEmpty(options.Token) ? NoToken : options.Faults().FirstOrDefault();
        if (fault is null && await ApplicationId(options) is { } id)
        {
            await output.WriteLineAsync(LinkFor(id));
            return 0;
        }
        await faults.WriteLineAsync(fault ?? WrongToken);
        return 1;
    }

    /// <param name="application">Its id.</param>
    public static string LinkFor(string application) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"https://discord.com/oauth2/authorize?client_id={application}&permissions={DiscordRights.Needed}&scope=bot+applications.commands"
        );

    /// <summary>As Discord tells it; where Discord cannot be reached, as the token holds it. Null when the token is refused.</summary>
    private static async Task<string?> ApplicationId(DiscordOptions options)
    {
        using var http = new HttpClient { Timeout = Patience };
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{options.Address().Api}/applications/@me");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bot", options.Token);
        request.Headers.TryAddWithoutValidation("User-Agent", DiscordAddress.UserAgent);
        try
        {
            using var answer = await http.SendAsync(request);
            if (answer.StatusCode == System.Net.HttpStatusCode.Unauthorized)
                return null;
            if (answer.IsSuccessStatusCode)
                return JsonSerializer
                    .Deserialize(await answer.Content.ReadAsByteArrayAsync(), DiscordJson.Default.Application)
                    ?.Id;
        }
        catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException or JsonException)
        {
            // The token tells as much.
        }
        return TokenShape.IdIn(options.Token!);
    }
}
