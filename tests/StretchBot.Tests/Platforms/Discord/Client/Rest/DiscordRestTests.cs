using Shouldly;
using StretchBot.FakeDiscord;
using StretchBot.Platforms.Discord.Client.Models;
using StretchBot.Platforms.Discord.Client.Rest;
using Xunit;

namespace StretchBot.Tests.Platforms.Discord.Client.Rest;

public sealed class DiscordRestTests
{
    private const string Looking = "GET /channels/{channel_id}";
    private const string Posting = "POST /channels/{channel_id}/messages";
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task A_bucket_is_learnt_from_the_first_answer_and_never_overrun()
    {
        await using var desk = await RestDesk.Open(new FakeSettings { BucketLimit = 3 });
        var all = Task.WhenAll(Enumerable.Range(0, 10).Select(_ => desk.Look(desk.Team).AsTask()));

        await desk.Clock.Until(Step, () => all.IsCompleted);

        (await all).ShouldAllBe(answer => answer.Fault == null);
        desk.Discord.LimitsBroken.ShouldBe(0);
        (desk.Clock.GetUtcNow() - RestDesk.Morning).ShouldBeGreaterThanOrEqualTo(
            3 * desk.Discord.Settings.BucketWindow
        );
    }

    [Fact]
    public async Task Each_channel_has_buckets_of_its_own()
    {
        await using var desk = await RestDesk.Open(new FakeSettings { BucketLimit = 1 });
        await desk.Look(desk.Team);

        var there = desk.Look(desk.Design).AsTask();
        await desk.Clock.Until(TimeSpan.FromMilliseconds(1), () => there.IsCompleted);

        (desk.Clock.GetUtcNow() - RestDesk.Morning).ShouldBeLessThan(desk.Discord.Settings.BucketWindow);
        desk.Discord.LimitsBroken.ShouldBe(0);
    }

    [Fact]
    public async Task A_full_bucket_is_not_waited_for_beyond_ones_patience()
    {
        await using var desk = await RestDesk.Open(new FakeSettings { BucketLimit = 1 });
        await desk.Api.Channel(desk.Team.Id, TestContext.Current.CancellationToken);

        var answer = await desk.Api.Channel(desk.Team.Id, TestContext.Current.CancellationToken);

        answer.Fault.ShouldBeOfType<RestFault.Busy>().RetryAfter.ShouldBe(TimeSpan.FromSeconds(5));
        desk.Discord.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_limit_of_ours_is_waited_out_to_the_fraction_of_a_second()
    {
        await using var desk = await RestDesk.Open();
        desk.Discord.Mischief.Next(Looking, new Trouble.Limited(0.25, "user"));

        var answer = await desk.Clock.Until(TimeSpan.FromMilliseconds(2), desk.Look(desk.Team));

        answer.Fault.ShouldBeNull();
        (desk.Discord.Requests[^1].At - RestDesk.Morning).TotalSeconds.ShouldBeInRange(0.25, 0.9);
    }

    [Fact]
    public async Task A_global_limit_holds_up_every_route_but_not_the_answer_to_a_person()
    {
        await using var desk = await RestDesk.Open();
        desk.Discord.Mischief.Next(Looking, new Trouble.Limited(30, "global"));
        var first = desk.Look(desk.Team).AsTask();
        await Patience.Until(() => desk.Discord.Requests.Count == 1);
        await Patience.Until(() => desk.Log.Lines.Count == 1);

        var other = desk.Post(desk.Design, "Later").AsTask();
        var answer = await Answer(desk, "At once");

        answer.Fault.ShouldBeNull();
        other.IsCompleted.ShouldBeFalse();
        await desk.Clock.Until(TimeSpan.FromSeconds(1), () => first.IsCompleted && other.IsCompleted);
        desk.Discord.World.In(desk.Design.Id)
            .Single(message => message.Interaction is null)
            .At.ShouldBeGreaterThanOrEqualTo(RestDesk.Morning.AddSeconds(30));
    }

    [Fact]
    public async Task A_limit_that_does_not_say_how_long_is_given_five_seconds()
    {
        await using var desk = await RestDesk.Open();
        desk.Discord.Mischief.Next(Looking, new Trouble.Status(429));

        await desk.Clock.Until(TimeSpan.FromMilliseconds(500), desk.Look(desk.Team));

        desk.Discord.Requests[^1].At.ShouldBeGreaterThanOrEqualTo(RestDesk.Morning.AddSeconds(5));
    }

    [Fact]
    public async Task A_limit_without_the_header_is_read_from_the_body()
    {
        await using var desk = await RestDesk.Open();
        desk.Discord.Mischief.Next(Looking, new Trouble.Limited(12.5, "user", WithHeader: false));

        await desk.Clock.Until(TimeSpan.FromMilliseconds(500), desk.Look(desk.Team));

        desk.Discord.Requests[^1].At.ShouldBeGreaterThanOrEqualTo(RestDesk.Morning.AddSeconds(12.5));
    }

    [Fact]
    public async Task Refused_requests_stop_us_before_Discord_does()
    {
        await using var desk = await RestDesk.Open(limits: new DiscordLimits(50, Invalid: 2));
        desk.Team.Denied = Rights.ViewChannel;
        await desk.Clock.Until(Step, desk.Look(desk.Team));
        await desk.Clock.Until(Step, desk.Look(desk.Team));

        var third = await desk.Look(desk.Design);

        third.Fault.ShouldBeOfType<RestFault.Halted>();
        desk.Discord.Requests.Count.ShouldBe(2);
        desk.Clock.Advance(TimeSpan.FromMinutes(10));
        (await desk.Look(desk.Design)).Fault.ShouldBeNull();
    }

    [Theory]
    [InlineData("user", true)]
    [InlineData("shared", false)]
    public async Task A_limit_that_others_share_does_not_count_against_us(string scope, bool counts)
    {
        await using var desk = await RestDesk.Open(limits: new DiscordLimits(50, Invalid: 1));
        desk.Discord.Mischief.Next(Looking, new Trouble.Limited(0.1, scope));

        var answer = await desk.Clock.Until(TimeSpan.FromMilliseconds(20), desk.Look(desk.Team));

        (answer.Fault is RestFault.Halted).ShouldBe(counts);
    }

    [Fact]
    public async Task After_a_refused_token_nothing_more_is_asked_and_the_token_stays_untold()
    {
        var wrong = new string('w', 40);
        await using var desk = await RestDesk.Open(token: wrong);

        (await desk.Look(desk.Team)).Fault.ShouldBeOfType<RestFault.Denied>().Status.ShouldBe(401);
        (await desk.Look(desk.Design)).Fault.ShouldBeOfType<RestFault.Denied>().Status.ShouldBe(401);

        desk.Discord.Requests.Count.ShouldBe(1);
        desk.Rest.TokenRefused.ShouldBeTrue();
        desk.Log.Lines.ShouldNotBeEmpty();
        desk.Log.Lines.ShouldAllBe(line => !line.Message.Contains(wrong, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(0)]
    public async Task Trouble_of_Discords_own_is_tried_again(int status)
    {
        await using var desk = await RestDesk.Open();
        Trouble trouble = status == 0 ? new Trouble.Broken() : new Trouble.Status(status);
        desk.Discord.Mischief.Next(Looking, trouble, trouble);

        var answer = await desk.Clock.Until(Step, desk.Look(desk.Team));

        answer.Fault.ShouldBeNull();
        desk.Discord.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task What_fails_again_and_again_comes_to_an_end()
    {
        await using var desk = await RestDesk.Open();
        desk.Discord.Mischief.Next(Looking, [.. Enumerable.Repeat<Trouble>(new Trouble.Status(502), 10)]);

        var answer = await desk.Clock.Until(Step, desk.Look(desk.Team));

        answer.Fault.ShouldBeOfType<RestFault.Unreachable>();
        desk.Discord.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_post_whose_answer_was_lost_is_sent_again_by_its_nonce_and_stands_once()
    {
        await using var desk = await RestDesk.Open();
        desk.Discord.Mischief.Next(Posting, new Trouble.LostAnswer());

        var answer = await desk.Clock.Until(Step, desk.Post(desk.Team, "Stretch", nonce: "42"));

        var standing = desk.Discord.World.In(desk.Team.Id).Single();
        answer.Value!.Id.ShouldBe(standing.Id);
        desk.Discord.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_post_without_a_nonce_is_never_sent_twice()
    {
        await using var desk = await RestDesk.Open();
        desk.Discord.Mischief.Next(Posting, new Trouble.LostAnswer());

        var answer = await desk.Clock.Until(Step, desk.Post(desk.Team, "Welcome"));

        answer.Fault.ShouldBeOfType<RestFault.Unreachable>();
        desk.Discord.Requests.Count.ShouldBe(1);
        desk.Discord.World.In(desk.Team.Id).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Files_go_along_in_parts_and_keep_their_descriptions()
    {
        await using var desk = await RestDesk.Open();
        byte[] picture = [0x89, 0x50, 0x4E, 0x47, 0, 13, 10];
        var body = new MessageBody
        {
            Flags = MessageFlags.ComponentsV2,
            Components =
            [
                new Component(ComponentType.MediaGallery)
                {
                    Items = [new GalleryItem(new Media("attachment://pigeon.png"), "A pigeon stretch")],
                },
            ],
            Attachments = [new AttachmentRef("0", "pigeon.png", "A pigeon stretch")],
        };

        var answer = await desk.Api.Post(
            desk.Team.Id,
            body,
            [new Upload("pigeon.png", "image/png", picture)],
            TestContext.Current.CancellationToken
        );

        answer.Fault.ShouldBeNull();
        desk.Discord.Faults.ShouldBeEmpty();
        var file = desk.Discord.World.In(desk.Team.Id).Single().Attachments.Single();
        file.Name.ShouldBe("pigeon.png");
        file.Description.ShouldBe("A pigeon stretch");
        file.Bytes.ShouldBe(picture);
    }

    [Fact]
    public async Task Who_gives_up_waiting_does_not_block_the_route_for_others()
    {
        await using var desk = await RestDesk.Open();
        desk.Discord.Mischief.Next(Looking, new Trouble.Limited(30, "global"));
        var limited = desk.Look(desk.Team).AsTask();
        await Patience.Until(() => desk.Log.Lines.Count == 1);
        using var impatient = new CancellationTokenSource();
        var given = desk
            .Rest.Do(new RestCall(HttpMethod.Get, "GET /gateway/bot", "", "/gateway/bot"), impatient.Token)
            .AsTask();

        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(given);

        var other = desk.Api.Gateway(TestContext.Current.CancellationToken).AsTask();
        await desk.Clock.Until(TimeSpan.FromSeconds(1), () => limited.IsCompleted && other.IsCompleted);
        (await other).Fault.ShouldBeNull();
    }

    [Fact]
    public async Task An_answer_that_is_no_answer_is_a_fault_and_no_exception()
    {
        await using var desk = await RestDesk.Open();
        desk.Discord.Mischief.Next(Looking, new Trouble.Status(200));

        var answer = await desk.Rest.Send(
            new RestCall(HttpMethod.Get, "GET /channels/{}", desk.Team.Id, $"/channels/{desk.Team.Id}"),
            StretchBot.Platforms.Discord.Client.DiscordJson.Default.IReadOnlyListMessage,
            TestContext.Current.CancellationToken
        );

        answer.Fault.ShouldBeOfType<RestFault.Unreachable>();
    }

    private static async Task<RestAnswer<Nothing>> Answer(RestDesk desk, string words)
    {
        var asked = desk.Discord.Slash(desk.Heron, desk.Design, "stretch");
        var interaction = new Interaction(
            asked.Id,
            FakeDiscordServer.ApplicationId,
            asked.Type,
            asked.Token,
            GuildId: null,
            asked.Channel,
            Channel: null,
            Member: null,
            User: null,
            Locale: null,
            Data: null,
            Message: null
        );
        return await desk.Api.Answer(
            interaction,
            new MessageCallback(CallbackType.Message, RestDesk.Saying(words)),
            [],
            TestContext.Current.CancellationToken
        );
    }
}
