using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Shouldly;
using StretchBot.FakeDiscord;
using StretchBot.FakeDiscord.Interactions;
using StretchBot.FakeDiscord.Rules;
using StretchBot.Tests.Infrastructure;
using StretchBot.Tests.Platforms.Discord.Client;
using Xunit;

namespace StretchBot.Tests.Platforms.Discord.Fake;

/// <summary>The fake refuses what Discord refuses.</summary>
public sealed class FakeDiscordTests : IAsyncLifetime
{
    private readonly SettableClock clock = new(RestDesk.Morning);
    private readonly HttpClient http = new();
    private FakeDiscordServer discord = null!;
    private FakeChannel team = null!;
    private FakeMember heron = null!;

    public async ValueTask InitializeAsync()
    {
        discord = await FakeDiscordServer.Start(
            clock,
            new FakeSettings { BucketLimit = 10_000, GlobalPerSecond = 10_000 }
        );
        var guild = discord.World.AddGuild("Menagerie");
        team = discord.World.AddChannel(guild, "team");
        heron = discord.World.AddMember(guild, "Heron");
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bot {FakeDiscordServer.Token}");
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.com, 1)");
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await discord.DisposeAsync();
    }

    /// <summary>Messages that Discord does not take, by the limit they break.</summary>
    public static TheoryData<string, string> BadMessages =>
        new()
        {
            { "content of 2001 characters", Body($$"""{"content":"{{Long(2001)}}"}""") },
            {
                "embeds of 6001 characters",
                Body($$"""{"embeds":[{"description":"{{Long(4000)}}"},{"description":"{{Long(2001)}}"}]}""")
            },
            { "six rows", Rows(6, 1) },
            {
                "a custom_id twice",
                Body($$"""{"components":[{"type":1,"components":[{{Button("a")}},{{Button("a")}}]}]}""")
            },
            {
                "a button that says nothing",
                Body("""{"components":[{"type":1,"components":[{"type":2,"style":1,"custom_id":"a"}]}]}""")
            },
            { "version 2 without its flag", Body("""{"components":[{"type":10,"content":"words"}]}""") },
            {
                "content beside version 2",
                Body("""{"flags":32768,"content":"x","components":[{"type":10,"content":"words"}]}""")
            },
            {
                "41 components",
                Body($$"""{"flags":32768,"components":[{{Repeat(41, """{"type":10,"content":"x"}""")}}]}""")
            },
            {
                "4001 characters in components",
                Body(
                    $$"""{"flags":32768,"components":[{"type":10,"content":"{{Long(4000)}}"},{"type":10,"content":"x"}]}"""
                )
            },
            {
                "a picture that is not attached",
                Body("""{"flags":32768,"components":[{"type":12,"items":[{"media":{"url":"attachment://no.png"}}]}]}""")
            },
        };

    /// <summary>Commands that Discord does not register, by the limit they break.</summary>
    public static TheoryData<string, string> BadCommands =>
        new()
        {
            { "a name in capitals", Command("Stretch") },
            { "a name with a space", Command("a b") },
            { "a name of 33 characters", Command(Long(33)) },
            { "no description", """[{"name":"a","description":""}]""" },
            { "a description of 101 characters", $$"""[{"name":"a","description":"{{Long(101)}}"}]""" },
            { "a name twice", """[{"name":"a","description":"d"},{"name":"a","description":"d"}]""" },
            {
                "a required option after another",
                """[{"name":"a","description":"d","options":[{"type":3,"name":"b","description":"d"},{"type":3,"name":"c","description":"d","required":true}]}]"""
            },
            {
                "an option twice",
                """[{"name":"a","description":"d","options":[{"type":3,"name":"b","description":"d"},{"type":3,"name":"b","description":"d"}]}]"""
            },
            {
                "101 commands",
                $"[{string.Join(',', Enumerable.Range(0, 101).Select(i => $$"""{"name":"c{{i}}","description":"d"}"""))}]"
            },
            { "8001 characters", LargeCommand() },
        };

    [Theory]
    [MemberData(nameof(BadMessages))]
    public async Task A_message_that_Discord_would_not_take_is_refused(string limit, string body)
    {
        (await Post(body)).ShouldBe(HttpStatusCode.BadRequest, limit);
        discord.Faults.ShouldNotBeEmpty();
        discord.World.In(team.Id).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_at_its_limits_is_taken()
    {
        (await Post(Body($$"""{"content":"{{Long(2000)}}"}"""))).ShouldBe(HttpStatusCode.OK);
        (await Post(Rows(5, 5))).ShouldBe(HttpStatusCode.OK);
        discord.Faults.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(BadCommands))]
    public async Task Commands_that_Discord_would_not_register_are_refused(string limit, string body)
    {
        (await Send(HttpMethod.Put, $"/applications/{FakeDiscordServer.ApplicationId}/commands", body)).ShouldBe(
            HttpStatusCode.BadRequest,
            limit
        );
        discord.Commands().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_empty_message_is_refused() =>
        (await Post("""{"allowed_mentions":{"parse":[]}}""")).ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_modal_of_six_parts_is_refused()
    {
        var asked = discord.Slash(heron, team, "schedule");
        var parts = string.Join(
            ',',
            Enumerable
                .Range(0, 6)
                .Select(i => $$"""{"type":18,"label":"L","component":{"type":4,"custom_id":"i{{i}}","style":1} }""")
        );

        (
            await Answer(asked, $$"""{"type":9,"data":{"custom_id":"f","title":"T","components":[{{parts}}]} }""")
        ).ShouldBe(HttpStatusCode.BadRequest);
        asked.Modal.ShouldBeNull();
    }

    [Fact]
    public async Task An_interaction_is_answered_within_three_seconds_or_never()
    {
        var asked = discord.Slash(heron, team, "stretch");
        clock.Advance(TimeSpan.FromSeconds(3.1));

        (await Answer(asked, """{"type":4,"data":{"content":"late"}}""")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_interaction_is_answered_once()
    {
        var asked = discord.Slash(heron, team, "stretch");

        (await Answer(asked, """{"type":5}""")).ShouldBe(HttpStatusCode.NoContent);
        (await Answer(asked, """{"type":5}""")).ShouldBe(HttpStatusCode.BadRequest);
        discord.DoubleAnswers.ShouldBe(1);
    }

    [Fact]
    public async Task An_interactions_token_dies_after_fifteen_minutes()
    {
        var asked = discord.Slash(heron, team, "stretch");
        await Answer(asked, """{"type":5}""");
        clock.Advance(TimeSpan.FromMinutes(15.1));

        (
            await Send(
                HttpMethod.Patch,
                $"/webhooks/{FakeDiscordServer.ApplicationId}/{asked.Token}/messages/@original",
                """{"content":"late"}"""
            )
        ).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Only_a_question_for_suggestions_is_answered_with_suggestions()
    {
        var asked = discord.Slash(heron, team, "stretch");

        (await Answer(asked, """{"type":8,"data":{"choices":[]}}""")).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_bucket_and_the_limit_over_all_are_kept()
    {
        discord.Settings.BucketLimit = 2;
        for (var i = 0; i < 2; i++)
            (await Look()).ShouldBe(HttpStatusCode.OK);
        (await Look()).ShouldBe(HttpStatusCode.TooManyRequests);
        discord.LimitsBroken.ShouldBe(1);

        clock.Advance(discord.Settings.BucketWindow);
        (await Look()).ShouldBe(HttpStatusCode.OK);
        discord.Settings.BucketLimit = 100;
        discord.Settings.GlobalPerSecond = 1;
        (await Look()).ShouldBe(HttpStatusCode.TooManyRequests);
        clock.Advance(TimeSpan.FromSeconds(1));
        (await Look()).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_address_of_many_refusals_is_banned()
    {
        discord.Settings.InvalidLimit = 3;
        team.Denied = Rights.ViewChannel;
        for (var i = 0; i < 3; i++)
            await Look();
        team.Denied = Rights.None;

        (await Look()).ShouldBe(HttpStatusCode.Forbidden);
        clock.Advance(TimeSpan.FromMinutes(10));
        (await Look()).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Two_hundred_commands_are_made_in_a_day_and_writing_over_them_is_free()
    {
        (await Register(0)).ShouldBe(HttpStatusCode.OK);
        (await Register(100)).ShouldBe(HttpStatusCode.OK);
        (await Register(100)).ShouldBe(HttpStatusCode.OK);

        (await Register(200)).ShouldBe(HttpStatusCode.BadRequest);

        clock.Advance(TimeSpan.FromDays(1));
        (await Register(200)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_wrong_token_is_refused()
    {
        http.DefaultRequestHeaders.Remove("Authorization");
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bot nothing");

        (await Look()).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_nonce_makes_its_message_once_within_its_window_and_again_after_it()
    {
        const string Body = """{"content":"Stretch","nonce":"42","enforce_nonce":true}""";
        await Post(Body);
        await Post(Body);
        discord.World.In(team.Id).Count.ShouldBe(1);

        clock.Advance(discord.Settings.NonceWindow);
        await Post(Body);
        discord.World.In(team.Id).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("""{"content":"@everyone"}""", 1)]
    [InlineData("""{"content":"@everyone","allowed_mentions":{"parse":[]}}""", 0)]
    [InlineData("""{"content":"<@&7>","allowed_mentions":{"parse":[],"roles":["7"]}}""", 1)]
    public async Task Whom_a_message_pings_is_what_its_mentions_allow(string body, int pinged)
    {
        await Post(body);

        discord.World.In(team.Id).Single().Pinged.Count.ShouldBe(pinged);
    }

    [Fact]
    public async Task Bodies_are_held_against_Discords_own_document()
    {
        if (OpenApiRules.Known is null)
            Assert.Skip("Discord's OpenAPI document is not here. Name it in STRETCHBOT_DISCORD_OPENAPI.");

        (await Post("""{"content":7}""")).ShouldBe(HttpStatusCode.BadRequest);
        (await Post("""{"content":"x","nonsense":true}""")).ShouldBe(HttpStatusCode.BadRequest);
        (await Post(Body($$"""{"embeds":[{"title":"{{Long(257)}}"}]}"""))).ShouldBe(HttpStatusCode.BadRequest);
        (await Post(Rows(1, 6))).ShouldBe(HttpStatusCode.BadRequest);
        (await Post(Body($$"""{"components":[{"type":1,"components":[{{Button(Long(101))}}]}]}"""))).ShouldBe(
            HttpStatusCode.BadRequest
        );
        (await Post("""{"content":"x"}""")).ShouldBe(HttpStatusCode.OK);
    }

    private Task<HttpStatusCode> Post(string body) => Send(HttpMethod.Post, $"/channels/{team.Id}/messages", body);

    /// <summary>A hundred commands, by the number of the first.</summary>
    private Task<HttpStatusCode> Register(int from)
    {
        var commands = string.Join(
            ',',
            Enumerable.Range(from, 100).Select(number => $$"""{"name":"c{{number}}","description":"d"}""")
        );
        return Send(HttpMethod.Put, $"/applications/{FakeDiscordServer.ApplicationId}/commands", $"[{commands}]");
    }

    private Task<HttpStatusCode> Look() => Send(HttpMethod.Get, $"/channels/{team.Id}", null);

    private Task<HttpStatusCode> Answer(FakeInteraction to, string body) =>
        Send(HttpMethod.Post, $"/interactions/{to.Id}/{to.Token}/callback", body);

    private async Task<HttpStatusCode> Send(HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, $"{discord.ApiUrl}{path}");
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    /// <summary>Written once more, so that a test's own slip in JSON shows as such.</summary>
    private static string Body(string json) => JsonNode.Parse(json)!.ToJsonString();

    private static string Long(int length) => new('x', length);

    private static string Button(string id) => $$"""{"type":2,"style":1,"label":"L","custom_id":"{{id}}"}""";

    private static string Repeat(int times, string json) => string.Join(',', Enumerable.Repeat(json, times));

    private static string Rows(int rows, int buttons) =>
        $$"""{"components":[{{string.Join(',', Enumerable.Range(0, rows).Select(row => $$"""{"type":1,"components":[{{string.Join(',', Enumerable.Range(0, buttons).Select(i => Button($"{row}-{i}")))}}]}"""))}}]}""";

    private static string Command(string name) => $$"""[{"name":"{{name}}","description":"d"}]""";

    private static string LargeCommand()
    {
        var options = Enumerable
            .Range(0, 25)
            .Select(option =>
                $$"""{"type":3,"name":"o{{option.ToString(CultureInfo.InvariantCulture)}}","description":"{{Long(100)}}","choices":[{{string.Join(',', Enumerable.Range(0, 3).Select(i => $$"""{"name":"{{Long(50)}}{{i}}","value":"{{Long(30)}}{{i}}"}"""))}}]}"""
            );
        return $$"""[{"name":"a","description":"d","options":[{{string.Join(',', options)}}]}]""";
    }
}
