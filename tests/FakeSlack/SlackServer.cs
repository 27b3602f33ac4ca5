using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace StretchBot.FakeSlack;

/// <summary>
/// Slack on a loopback port: Web API, Socket Mode, signed deliveries, response URLs, uploads. It turns away what Slack turns away, keeps what
/// each person sees, and goes wrong when it is told to.
/// </summary>
public sealed class SlackServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Call> calls = [];
    private readonly ConcurrentQueue<string> complaints = [];
    private readonly ConcurrentDictionary<string, ResponseUrl> responseUrls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Workspace> workspaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Workspace[]> byToken = new(StringComparer.Ordinal);
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long lastTs;
    private int lastId;

    private SlackServer(WebApplication app, TimeProvider clock)
    {
        this.app = app;
        Clock = clock;
        Limits = new Limits(clock);
        Sockets = new Sockets(this);
        Installs = new Installs(this);
        Triggers = new Triggers(this);
        Deliveries = new Deliveries(this);
    }

    public TimeProvider Clock { get; }

    /// <summary>Where it listens, with a slash at the end.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What <c>Slack:ApiUrl</c> is set to.</summary>
    public string ApiUrl => $"{Address}api/";

    public string AppToken { get; set; } = "xapp-1-A1-token";

    public bool AppTokenIsRevoked { get; set; }

    /// <summary>Whether messages are judged, and answers kept. A benchmark does without it: it would measure this server rather than the app.</summary>
    public bool Judges { get; set; } = true;

    public string SigningSecret { get; } = "f4k3s1gn1ngs3cr3tf4k3s1gn1ngs3cr";

    public string ClientId { get; } = "111.222";

    public string ClientSecret { get; } = "f4k3cl13nts3cr3tf4k3cl13nts3cr3t";

    public Troubles Troubles { get; } = new();

    public Limits Limits { get; }

    public Sockets Sockets { get; }

    public Installs Installs { get; }

    public Deliveries Deliveries { get; }

    /// <summary>Every call so far, oldest first.</summary>
    public IReadOnlyCollection<Call> Calls => calls;

    /// <summary>What the real one would not have shown or would have reported to the app's maker.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    internal Triggers Triggers { get; }

    internal Lock Gate { get; } = new();

    public static async Task<SlackServer> Start(TimeProvider? clock = null, int port = 0)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrel().UseUrls($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}");
        builder.Services.AddRoutingCore();
        var built = builder.Build();
        var slack = new SlackServer(built, clock ?? TimeProvider.System);
        var api = new WebApi(slack);
        built.UseWebSockets();
        built.UseRouting();
        built.MapPost(
            "/api/{method}",
            (RequestDelegate)(http => api.Answer(http, (string)http.Request.RouteValues["method"]!))
        );
        built.MapGet(
            "/api/{method}",
            (RequestDelegate)(http => api.Answer(http, (string)http.Request.RouteValues["method"]!))
        );
        built.Map("/link/", (RequestDelegate)slack.Sockets.Accept);
        built.MapPost("/response/{id}", (RequestDelegate)slack.TakeResponse);
        built.MapPost("/upload/{team}/{file}", (RequestDelegate)slack.TakeUpload);
        built.MapGet("/files/{team}/{file}", (RequestDelegate)slack.GiveFile);
        await built.StartAsync();
        slack.Address = new Uri(
            built.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()
                + "/"
        );
        return slack;
    }

    /// <summary>A workspace with the bot in it, an admin <c>UADMIN</c>, three members and the channels <c>CTEAM</c> and <c>CDESIGN</c>.</summary>
    public Workspace AddWorkspace(
        string team = "T1",
        string name = "Marsh",
        string? enterprise = null,
        bool isOrgInstall = false
    )
    {
        var workspace = new Workspace(team, name) { Enterprise = enterprise, IsOrgInstall = isOrgInstall };
        workspace.Users[Workspace.BotUser] = new FakeUser(Workspace.BotUser, "stretchbot") { IsBot = true };
        workspace.AddUser("UADMIN", "Ada", isAdmin: true);
        workspace.AddUser("UHERON", "Heron");
        workspace.AddUser("UOTTER", "Otter");
        workspace.AddUser("UFOX", "Fox");
        workspace.AddChannel("CTEAM", "team");
        workspace.AddChannel("CDESIGN", "design");
        workspace.TokenChanged = () =>
        {
            lock (Gate)
                byToken.Clear();
        };
        lock (Gate)
        {
            workspaces[team] = workspace;
            byToken.Clear();
        }
        return workspace;
    }

    /// <summary>Somebody of a workspace, to act as.</summary>
    public Person As(Workspace workspace, string user) => new(this, workspace, user);

    /// <summary>What a person sees in a channel, oldest first.</summary>
    public IReadOnlyList<FakeMessage> SeenBy(Workspace workspace, string user, string channel = "CTEAM")
    {
        lock (Gate)
            return workspace.Channels.TryGetValue(channel, out var known)
                ? [.. known.All.Where(message => message.OnlyFor is null || message.OnlyFor == user)]
                : [];
    }

    /// <summary>A file as a sent form names it.</summary>
    public string FileJson(Workspace workspace, string file) =>
        new JsonArray(
            new JsonObject
            {
                ["id"] = file,
                ["name"] = workspace.Files[file].Name,
                ["size"] = workspace.Files[file].Length,
                ["url_private"] = $"{Address}files/{workspace.Team}/{file}",
            }
        ).ToJsonString();

    /// <summary>Waits until something that was told to Slack makes the condition true; at most 20 seconds of the machine's time.</summary>
    public async Task Until(Func<bool> condition, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (true)
        {
            var next = Volatile.Read(ref changed).Task;
            lock (Gate)
                if (condition())
                    return;
            await next.WaitAsync(TimeSpan.FromMilliseconds(100), TimeProvider.System, patience.Token)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            patience.Token.ThrowIfCancellationRequested();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Deliveries.Dispose();
        Sockets.CutAll();
        using var hurry = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await app.StopAsync(hurry.Token);
        await app.DisposeAsync();
    }

    /// <summary>Says that something changed, to whoever waits for it.</summary>
    internal void Told() =>
        Interlocked
            .Exchange(ref changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))
            .TrySetResult();

    internal void Remember(Call call) => calls.Enqueue(call);

    internal void Complain(string complaint) => complaints.Enqueue(complaint);

    internal string NewId(string prefix) =>
        $"{prefix}{Interlocked.Increment(ref lastId).ToString("D4", CultureInfo.InvariantCulture)}";

    /// <summary>A message's time, which is also its name: no two are alike.</summary>
    internal string NewTs()
    {
        var now = Clock.GetUtcNow().ToUnixTimeMilliseconds() * 1000;
        lastTs = Math.Max(now, lastTs + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{lastTs / 1_000_000}.{lastTs % 1_000_000:D6}");
    }

    internal FakeMessage NewMessage(FakeChannel channel, string author, string? onlyFor) =>
        new(NewTs(), channel.Id, author) { OnlyFor = onlyFor };

    internal FakeMessage ShowPrivately(FakeChannel channel, string user, string text, JsonArray blocks)
    {
        var message = NewMessage(channel, Workspace.BotUser, onlyFor: user);
        message.Text = text;
        message.Blocks = blocks;
        channel.All.Add(message);
        Told();
        return message;
    }

    /// <summary>Somebody says something to everybody in the channel.</summary>
    public void Say(Workspace workspace, string channel, string user, string text)
    {
        lock (Gate)
        {
            var place = workspace.Channels[channel];
            var message = NewMessage(place, user, onlyFor: null);
            message.Text = text;
            place.All.Add(message);
            Told();
        }
    }

    /// <summary>Why the token is refused, or null; the call then knows its workspace.</summary>
    internal string? Authorise(Call call)
    {
        if (call.Token.Length == 0)
            return "not_authed";
        if (!byToken.TryGetValue(call.Token, out var of))
            byToken[call.Token] = of = [.. workspaces.Values.Where(workspace => workspace.BotToken == call.Token)];
        if (of.Length == 0)
            return "invalid_auth";
        call.Workspace =
            of.FirstOrDefault(workspace => call["team_id"] == workspace.Team)
            ?? of.FirstOrDefault(workspace => call["channel"] is { } channel && workspace.Channels.ContainsKey(channel))
            ?? of[0];
        return call.Workspace.Revoked;
    }

    internal static JsonObject Profile(FakeUser user, Workspace workspace, bool withLocale)
    {
        var profile = new JsonObject
        {
            ["id"] = user.Id,
            ["team_id"] = workspace.Team,
            ["name"] = user.Name.ToLowerInvariant(),
            ["deleted"] = user.IsDeleted,
            ["real_name"] = user.Name,
            ["tz"] = user.Zone,
            ["is_admin"] = user.IsAdmin,
            ["is_owner"] = false,
            ["is_primary_owner"] = false,
            ["is_bot"] = user.IsBot,
            ["profile"] = new JsonObject { ["real_name"] = user.Name, ["display_name"] = user.Name },
        };
        if (withLocale)
            profile["locale"] = user.Locale;
        return profile;
    }

    internal string NewResponseUrl(Workspace workspace, FakeChannel channel, string user, string? message)
    {
        var id = NewId("r");
        responseUrls[id] = new ResponseUrl(workspace, channel, user, message, Clock.GetUtcNow());
        return $"{Address}response/{id}";
    }

    /// <summary>Shows the message that an acknowledgement or a response URL carries.</summary>
    internal void ShowAnswer(ResponseUrl url, JsonObject answer)
    {
        lock (Gate)
        {
            var blocks = answer["blocks"]?.DeepClone() as JsonArray ?? [];
            var text = (string?)answer["text"] ?? "";
            var replaces = answer["replace_original"]?.GetValue<bool>() == true;
            var deletes = answer["delete_original"]?.GetValue<bool>() == true;
            if (text.Length == 0 && blocks.Count == 0 && !deletes)
            {
                Complain("An answer with neither text nor blocks.");
                return;
            }
            foreach (
                var fault in BlockRules.OfMessage(
                    blocks,
                    id => url.Workspace.Files.TryGetValue(id, out var file) && file.IsComplete
                )
            )
                Complain($"An answer's {fault}");
            if (replaces || deletes)
            {
                if (url.Channel.All.Find(known => known.Ts == url.Message) is not { } original)
                    Complain("There is no original to replace.");
                else if (deletes)
                    url.Channel.All.Remove(original);
                else
                    (original.Text, original.Blocks, original.IsEdited) = (text, blocks, true);
                Told();
                return;
            }
            if ((string?)answer["response_type"] != "in_channel")
            {
                ShowPrivately(url.Channel, url.User, text, blocks);
                return;
            }
            var message = NewMessage(url.Channel, Workspace.BotUser, onlyFor: null);
            (message.Text, message.Blocks) = (text, blocks);
            url.Channel.All.Add(message);
            Told();
        }
    }

    private async Task TakeResponse(HttpContext http)
    {
        var call = await Call.Read(http.Request, "response_url", Clock.GetUtcNow());
        Remember(call);
        var trouble = Troubles.Take("response_url");
        if (trouble is Trouble.Status status)
        {
            http.Response.StatusCode = status.Code;
            return;
        }
        if (
            !responseUrls.TryGetValue((string)http.Request.RouteValues["id"]!, out var url)
            || url.Uses >= ResponseUrl.MostUses
            || Clock.GetUtcNow() - url.At > ResponseUrl.Life
        )
        {
            call.Outcome = "expired_url";
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            await http.Response.WriteAsync("""{"ok":false,"error":"expired_url"}""");
            return;
        }
        url.Uses++;
        call.Outcome = "ok";
        ShowAnswer(url, call.Body);
        await http.Response.WriteAsync("ok");
    }

    private async Task TakeUpload(HttpContext http)
    {
        var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        if (Troubles.Take("upload") is Trouble.Status status)
        {
            http.Response.StatusCode = status.Code;
            return;
        }
        lock (Gate)
            if (
                workspaces.TryGetValue((string)http.Request.RouteValues["team"]!, out var workspace)
                && workspace.Files.TryGetValue((string)http.Request.RouteValues["file"]!, out var file)
            )
                file.Bytes = body.ToArray();
        await http.Response.WriteAsync("OK");
    }

    private async Task GiveFile(HttpContext http)
    {
        FakeFile? file = null;
        var token = "";
        lock (Gate)
            if (workspaces.TryGetValue((string)http.Request.RouteValues["team"]!, out var workspace))
            {
                token = workspace.BotToken;
                workspace.Files.TryGetValue((string)http.Request.RouteValues["file"]!, out file);
            }
        if (file is null || http.Request.Headers.Authorization != $"Bearer {token}")
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        await http.Response.Body.WriteAsync(file.Bytes);
    }
}
