using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using Xunit;

namespace StretchBot.Tests.Storage;

public sealed class MemberDirectoryTests
{
    [Fact]
    public async Task Whoever_speaks_first_is_given_a_row_and_the_same_one_ever_after()
    {
        await using var core = await BotCore.Start();

        var first = await core.Caller();
        var again = await core.Caller();

        again.ShouldBe(first);
        first.Name.ShouldBe("heron");
        first.TeamZone.ShouldBe(BotCore.Berlin);
        (await core.Number("SELECT count(*) FROM members")).ShouldBe(1);
    }

    [Fact]
    public async Task After_a_restart_everyone_is_who_they_were()
    {
        await using var core = await BotCore.Start();
        var before = await core.Caller();
        await using var after = core.Another();

        (await after.Caller()).ShouldBe(before);
    }

    [Fact]
    public async Task The_same_keys_in_another_team_are_somebody_else_somewhere_else()
    {
        await using var core = await BotCore.Start();

        var here = await core.Caller();
        var there = await core.Caller(team: "other");

        there.Team.ShouldNotBe(here.Team);
        there.Channel.ShouldNotBe(here.Channel);
        there.Member.ShouldNotBe(here.Member);
    }

    [Fact]
    public async Task A_new_name_is_taken_over_and_an_old_one_too_when_it_comes_back()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        foreach (var name in new[] { "Grey Heron", "heron", "Grey Heron", "heron" })
        {
            var renamed = await core.Caller(name: name);

            renamed.Member.ShouldBe(heron.Member);
            renamed.Name.ShouldBe(name);
            (await core.Scalar("SELECT name FROM members")).ShouldBe(name);
        }
    }

    [Fact]
    public async Task A_member_who_has_become_an_admin_is_one_at_once()
    {
        await using var core = await BotCore.Start();

        (await core.Caller()).IsAdmin.ShouldBeFalse();
        (await core.Caller(admin: true)).IsAdmin.ShouldBeTrue();
        (await core.Caller()).IsAdmin.ShouldBeFalse();
    }

    [Theory]
    [InlineData("he\nron", "heron")]
    [InlineData("\u202eheron", "heron")]
    [InlineData("<!channel>", "<!channel>")]
    [InlineData("مالك", "مالك")]
    public async Task A_name_cannot_break_the_line_it_stands_in(string given, string kept)
    {
        await using var core = await BotCore.Start();

        (await core.Caller(name: given)).Name.ShouldBe(kept);
    }

    [Fact]
    public async Task A_name_is_cut_at_eighty_characters_and_never_through_one()
    {
        await using var core = await BotCore.Start();

        (await core.Caller(name: new string('x', 79) + "🦩")).Name.ShouldBe(new string('x', 79));
        (await core.Caller(name: new string('x', 78) + "🦩")).Name.ShouldBe(new string('x', 78) + "🦩");
    }

    [Fact]
    public async Task A_zone_that_nobody_knows_is_the_zone_of_the_team()
    {
        await using var core = await BotCore.Start();
        await core.Caller();

        var lost = await core.Get<IDirectory>()
            .Recognise(
                BotCore.Stranger("otter") with
                {
                    Zone = "Mars/Olympus_Mons",
                },
                TestContext.Current.CancellationToken
            );

        lost.Zone.ShouldBe(BotCore.Berlin);
    }

    [Fact]
    public async Task Many_who_speak_for_the_first_time_at_once_get_one_row_each()
    {
        await using var core = await BotCore.Start();

        var callers = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(i => Task.Run(async () => await core.Caller($"member-{i % 10}")))
        );

        callers.Select(caller => caller.Member).Distinct().Count().ShouldBe(10);
        (await core.Number("SELECT count(*) FROM members")).ShouldBe(10);
        (await core.Number("SELECT count(*) FROM teams")).ShouldBe(1);
    }

    [Fact]
    public async Task A_prompt_names_members_as_they_are_called_now()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var it = await core.StartBreak(heron);
        await core.Turn();
        await core.Press(heron, JoinBreak.Id(it.Id));

        await core.Caller(name: "Grey Heron");
        await core.Pass(Duration.FromSeconds(5));

        core.Platform.Newest.InPlainWords(BotCore.Berlin).ShouldContain("In: Grey Heron");
    }
}
