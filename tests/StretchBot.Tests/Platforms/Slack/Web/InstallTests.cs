using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Data.Sqlite;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.FakeSlack;
using StretchBot.Platforms.Slack;
using StretchBot.Platforms.Slack.Client;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Platforms.Slack.Web;

/// <summary>Installing the app in many workspaces, and keeping them apart.</summary>
public sealed class InstallTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_workspace_installs_the_app_and_uses_it_at_once()
    {
        await using var bot = await SlackBot.StartWeb(withToken: false);
        (await bot.Heron.Type("pigeon")).Payload!["text"]!.ToString().ShouldContain("not installed here");

        using var browser = new Browser(bot);
        var begun = await browser.Get("/slack/install");
        begun.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        begun.Headers.Location!.AbsolutePath.ShouldBe("/oauth/v2/authorize");
        var page = await browser.Return(bot.Slack.Installs.Allow(bot.Workspace));

        page.ShouldContain("StretchBot is in Marsh");
        (await bot.Heron.Type("pigeon")).Payload!["text"]!.ToString().ShouldStartWith("Pigeon");
    }

    [Fact]
    public async Task A_state_works_once_for_ten_minutes_in_the_browser_that_began()
    {
        await using var bot = await SlackBot.StartWeb(withToken: false);
        using var browser = new Browser(bot);
        await browser.Get("/slack/install");
        using var another = new Browser(bot);

        (await another.Return(bot.Slack.Installs.Allow(bot.Workspace), browser.State)).ShouldContain("too old");
        (await browser.Return(bot.Slack.Installs.Allow(bot.Workspace), "forged")).ShouldContain("too old");
        await browser.Get("/slack/install");
        bot.Clock.Advance(TimeSpan.FromMinutes(11));
        (await browser.Return(bot.Slack.Installs.Allow(bot.Workspace))).ShouldContain("too old");
        await browser.Get("/slack/install");
        (await browser.Return(bot.Slack.Installs.Allow(bot.Workspace))).ShouldContain("StretchBot is in Marsh");
        browser.Remember();
        (await browser.Return(bot.Slack.Installs.Allow(bot.Workspace))).ShouldContain("too old");
        bot.Slack.Calls.Count(call => call.Method == "oauth.v2.access").ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_who_says_no_and_a_code_that_is_none_install_nothing()
    {
        await using var bot = await SlackBot.StartWeb(withToken: false);
        using var browser = new Browser(bot);
        await browser.Get("/slack/install");
        (await browser.Return(code: null, error: "access_denied")).ShouldContain("Nothing was installed");
        await browser.Get("/slack/install");
        (await browser.Return("made-up")).ShouldContain("Slack did not let me in");

        (await bot.Heron.Type("pigeon")).Payload!["text"]!.ToString().ShouldContain("not installed here");
    }

    [Fact]
    public async Task A_workspace_s_name_is_no_markup()
    {
        await using var bot = await SlackBot.StartWeb(withToken: false);
        var loud = bot.Slack.AddWorkspace("T9", "<script>alert(1)</script>");
        using var browser = new Browser(bot);
        await browser.Get("/slack/install");

        (await browser.Return(bot.Slack.Installs.Allow(loud))).ShouldNotContain("<script>");
    }

    [Fact]
    public async Task Tokens_lie_encrypted_and_are_read_again_after_a_restart()
    {
        using var folder = new TempFolder();
        await using var slack = await SlackServer.Start(new SettableClock(AppFixture.Monday));
        string token;
        await using (var first = await SlackBot.StartWeb(slack, withToken: false, folder))
        {
            token = first.Workspace.BotToken;
            using var browser = new Browser(first);
            await browser.Get("/slack/install");
            await browser.Return(slack.Installs.Allow(first.Workspace));
        }
        Stored(folder, "SELECT token FROM slack_installs").ShouldNotContain(token);
        Directory.GetFiles(Path.Combine(folder.Path, "keys")).ShouldNotBeEmpty();

        await using var second = await SlackBot.StartWeb(slack, withToken: false, folder);
        (await second.Heron.Type("pigeon")).Payload!["text"]!.ToString().ShouldStartWith("Pigeon");
        second.App.Log.Lines.ShouldAllBe(line => !line.Message.Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_lost_the_keys_is_told_so_and_starts_all_the_same()
    {
        using var folder = new TempFolder();
        await using var slack = await SlackServer.Start(new SettableClock(AppFixture.Monday));
        await using (var first = await SlackBot.StartWeb(slack, withToken: false, folder))
        {
            using var browser = new Browser(first);
            await browser.Get("/slack/install");
            await browser.Return(slack.Installs.Allow(first.Workspace));
        }
        Directory.Delete(Path.Combine(folder.Path, "keys"), recursive: true);

        await using var second = await SlackBot.StartWeb(slack, withToken: false, folder);

        (await second.Heron.Type("pigeon")).Payload!["text"]!.ToString().ShouldContain("not installed here");
        second.App.Log.Lines.ShouldContain(line => line.Message.Contains("bring back the folder of keys"));
    }

    [Fact]
    public async Task What_is_left_is_removed_and_comes_back_with_a_new_installation()
    {
        await using var bot = await Installed();

        await bot.Ada.Event(new System.Text.Json.Nodes.JsonObject { ["type"] = "app_uninstalled" });
        await bot.Until(() => bot.App.Log.Lines.Any(line => line.Message.Contains("is off")));
        Stored(bot, "SELECT count(*) FROM slack_installs").ShouldBe("0");
        (await bot.Heron.Type("pigeon")).Payload!["text"]!.ToString().ShouldContain("not installed here");

        using var browser = new Browser(bot);
        await browser.Get("/slack/install");
        await browser.Return(bot.Slack.Installs.Allow(bot.Workspace));
        (await bot.Heron.Type("pigeon")).Payload!["text"]!.ToString().ShouldStartWith("Pigeon");
        Stored(bot, "SELECT left_at IS NULL FROM teams").ShouldBe("1");
    }

    [Fact]
    public async Task An_organisation_s_installation_serves_its_workspaces_each_for_itself()
    {
        await using var bot = await SlackBot.StartWeb(withToken: false);
        var (east, west) = await Organisation(bot);

        (await bot.Slack.As(east, "UADMIN").Type("pigeon")).Payload!["text"]!.ToString().ShouldStartWith("Pigeon");
        (await bot.Slack.As(west, "UADMIN").Type("pigeon")).Payload!["text"]!.ToString().ShouldStartWith("Pigeon");
        Stored(bot, "SELECT group_concat(key) FROM (SELECT key FROM teams ORDER BY key)").ShouldBe("TEAST,TWEST");
        Stored(bot, "SELECT key FROM slack_installs").ShouldBe("E1");
        (await bot.Heron.Type("pigeon")).Payload!["text"]!.ToString().ShouldContain("not installed here");
    }

    [Fact]
    public async Task An_organisation_that_removes_the_app_ends_all_its_workspaces()
    {
        await using var bot = await SlackBot.StartWeb(withToken: false);
        var (east, west) = await Organisation(bot);
        await bot.Slack.As(east, "UADMIN").Type("pigeon");
        await bot.Slack.As(west, "UADMIN").Type("pigeon");

        // As Slack tells it: of the organisation, without an authorization.
        await bot.Slack.Deliveries.OfOrganisation(
            "E1",
            new System.Text.Json.Nodes.JsonObject { ["type"] = "app_uninstalled" }
        );
        await bot.Until(() => bot.App.Log.Lines.Count(line => line.Message.Contains("is off")) == 2);

        Stored(bot, "SELECT count(*) FROM slack_installs").ShouldBe("0");
        (await bot.Slack.As(west, "UADMIN").Type("pigeon")).Payload!["text"]!
            .ToString()
            .ShouldContain("not installed here");
    }

    [Fact]
    public async Task A_workspace_that_an_organisation_closes_ends_alone()
    {
        await using var bot = await SlackBot.StartWeb(withToken: false);
        var (east, _) = await Organisation(bot);
        await bot.Slack.As(east, "UADMIN").Type("pigeon");

        await bot.Slack.Deliveries.OfOrganisation(
            "E1",
            new System.Text.Json.Nodes.JsonObject
            {
                ["type"] = "team_access_revoked",
                ["team_ids"] = new System.Text.Json.Nodes.JsonArray("TEAST"),
            }
        );
        await bot.Until(() => bot.App.Log.Lines.Any(line => line.Message.Contains("is off")));

        Stored(bot, "SELECT key FROM slack_installs").ShouldBe("E1");
    }

    [Fact]
    public async Task Late_news_of_an_older_installation_do_not_end_the_new_one()
    {
        await using var bot = await Installed();
        var workspaces = bot.App.Get<Workspaces>();
        var old = (await workspaces.Find("T1", Cancel))!;
        var removed = bot.Clock.GetUtcNow();
        bot.Clock.Advance(TimeSpan.FromMinutes(2));
        await workspaces.Add(old.Install with { Token = "xoxb-new" }, Cancel);

        await workspaces.Removed("T1", removed, "Removed.", Cancel);
        await workspaces.End(old, SlackErrors.Of("token_revoked"), Cancel);

        (await workspaces.Find("T1", Cancel))!.Install.Token.ShouldBe("xoxb-new");
        Stored(bot, "SELECT count(*) FROM slack_installs").ShouldBe("1");
    }

    [Fact]
    public async Task No_workspace_sees_or_touches_what_is_another_s()
    {
        await using var bot = await Installed();
        var rival = bot.Slack.AddWorkspace("T2", "Heath");
        using (var browser = new Browser(bot))
        {
            await browser.Get("/slack/install");
            await browser.Return(bot.Slack.Installs.Allow(rival));
        }
        var spy = bot.Slack.As(rival, "UADMIN");
        await bot.Ada.Type("schedule add weekdays 10:30 Europe/Berlin");
        await bot.Heron.Type("break desk-minute window 3m");
        await bot.App.RunDue();
        var prompt = bot.Heron.Sees().Last(message => message.OnlyFor is null);

        // Same channel id, same user id, another workspace: not the same place, not the same person.
        await spy.Type("schedule");
        spy.Sees()[^1].Text.ShouldStartWith("No break schedules here yet");
        await spy.Type("schedule remove #1");
        await spy.Type("leaderboard");
        await spy.Type("pigeon");
        await spy.Act(
            spy.Sees()[^1],
            new System.Text.Json.Nodes.JsonObject
            {
                ["type"] = "button",
                ["action_id"] = "press:0",
                ["value"] = "in:1",
            }
        );
        await bot.Until(() => spy.Sees()[^1].Text.StartsWith("I can't find that break", StringComparison.Ordinal));
        await bot.Pass(TimeSpan.FromSeconds(5));

        prompt.Text.ShouldNotContain("Ada");
        spy.Sees().ShouldAllBe(message => message.OnlyFor != null);
        await bot.Ada.Type("schedule");
        bot.Ada.Sees()[^1].Text.ShouldContain("10:30");
        var tokens = bot.Slack.Calls.Where(call => call.Workspace == rival).Select(call => call.Token);
        tokens.ShouldAllBe(token => token == rival.BotToken);

        // One that ends takes nobody with it.
        rival.Revoked = "token_revoked";
        await bot
            .App.Get<IPlatform>()
            .Post(new ChannelAddress(new ChannelId(9), "T2", "CTEAM"), new Card("Hello"), new PostKey("x"), Cancel);
        (await bot.Heron.Type("pigeon")).Payload!["text"]!.ToString().ShouldStartWith("Pigeon");
    }

    /// <summary>An organisation of two workspaces, which has installed the app.</summary>
    private static async Task<(Workspace East, Workspace West)> Organisation(SlackBot bot)
    {
        var east = bot.Slack.AddWorkspace("TEAST", "East", enterprise: "E1", isOrgInstall: true);
        var west = bot.Slack.AddWorkspace("TWEST", "West", enterprise: "E1", isOrgInstall: true);
        west.BotToken = east.BotToken;
        using var browser = new Browser(bot);
        await browser.Get("/slack/install");
        await browser.Return(bot.Slack.Installs.Allow(east));
        return (east, west);
    }

    private static async Task<SlackBot> Installed()
    {
        var bot = await SlackBot.StartWeb(withToken: false);
        using var browser = new Browser(bot);
        await browser.Get("/slack/install");
        await browser.Return(bot.Slack.Installs.Allow(bot.Workspace));
        return bot;
    }

    private static string Stored(SlackBot bot, string sql) => Read(bot.App.DatabaseFile, sql);

    private static string Stored(TempFolder folder, string sql) => Read(folder.Database, sql);

    private static string Read(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own text.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar()?.ToString() ?? "";
    }

    /// <summary>Follows no redirect by itself, and keeps its cookies.</summary>
    private sealed class Browser : IDisposable
    {
        private readonly CookieContainer cookies = new();
        private readonly HttpClient http;
        private string? cookie;

        public Browser(SlackBot bot) =>
            http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies })
            {
                BaseAddress = bot.App.Client.BaseAddress,
            };

        public string State { get; private set; } = "";

        public async Task<HttpResponseMessage> Get(string path)
        {
            var answer = await http.GetAsync(new Uri(path, UriKind.Relative), Cancel);
            if (answer.Headers.Location is { } location)
            {
                State = QueryHelpers.ParseQuery(location.Query)["state"].ToString();
                cookie = answer.Headers.GetValues("Set-Cookie").Single();
                cookie.ShouldContain("httponly");
            }
            return answer;
        }

        /// <summary>Brings back a cookie that the server has taken away.</summary>
        public void Remember() =>
            cookies.SetCookies(new Uri(http.BaseAddress!, "/slack"), cookie!.Split(';')[0] + "; path=/slack");

        public async Task<string> Return(string? code, string? state = null, string? error = null)
        {
            var query = new Dictionary<string, string?>(StringComparer.Ordinal) { ["state"] = state ?? State };
            if (code is not null)
                query["code"] = code;
            if (error is not null)
                query["error"] = error;
            using var answer = await http.GetAsync(
                new Uri(QueryHelpers.AddQueryString("/slack/oauth", query), UriKind.Relative),
                Cancel
            );
            return await answer.Content.ReadAsStringAsync(Cancel);
        }

        public void Dispose() => http.Dispose();
    }
}
