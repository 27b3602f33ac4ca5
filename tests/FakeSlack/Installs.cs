using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace StretchBot.FakeSlack;

/// <summary>OAuth v2: codes are made for a workspace, and each is exchanged once for its token.</summary>
public sealed class Installs(SlackServer slack)
{
    private readonly ConcurrentDictionary<string, Workspace> codes = new(StringComparer.Ordinal);

    /// <summary>Somebody of the workspace pressed Allow: the code that Slack then sends them back with.</summary>
    public string Allow(Workspace workspace)
    {
        var code = slack.NewId("code");
        codes[code] = workspace;
        return code;
    }

    internal JsonObject Exchange(Call call)
    {
        if (call["client_id"] != slack.ClientId || call["client_secret"] != slack.ClientSecret)
            return WebApi.Fail("bad_client_secret");
        if (!codes.TryRemove(call["code"] ?? "", out var workspace))
            return WebApi.Fail("invalid_code");
        return new JsonObject
        {
            ["ok"] = true,
            ["app_id"] = "A1",
            ["access_token"] = workspace.BotToken,
            ["token_type"] = "bot",
            ["scope"] = string.Join(',', workspace.Scopes),
            ["bot_user_id"] = Workspace.BotUser,
            ["team"] = workspace.IsOrgInstall
                ? null
                : new JsonObject { ["id"] = workspace.Team, ["name"] = workspace.Name },
            ["enterprise"] = workspace.Enterprise is null
                ? null
                : new JsonObject { ["id"] = workspace.Enterprise, ["name"] = "Organisation" },
            ["is_enterprise_install"] = workspace.IsOrgInstall,
            ["authed_user"] = new JsonObject { ["id"] = "UINSTALLER" },
        };
    }
}
