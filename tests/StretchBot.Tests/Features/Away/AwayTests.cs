using System.Collections.Immutable;
using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Away;
using StretchBot.Tests.Features.Leaderboard;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.Away;

public sealed class AwayTests
{
    /// <summary>The Monday on which BotCore begins.</summary>
    private static readonly LocalDate Today = new(2026, 11, 23);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-12-01..2026-12-10", "2026-12-01", "2026-12-10")]
    [InlineData("2026-12-01 to 2026-12-10", "2026-12-01", "2026-12-10")]
    [InlineData("2026-12-01 - 2026-12-10", "2026-12-01", "2026-12-10")]
    [InlineData("from 2026-12-1 until 2026-12-10", "2026-12-01", "2026-12-10")]
    [InlineData("2026-12-01", "2026-12-01", "2026-12-01")]
    [InlineData("until friday", "2026-11-23", "2026-11-27")]
    [InlineData("until mon", "2026-11-23", "2026-11-30")]
    [InlineData("tomorrow", "2026-11-24", "2026-11-24")]
    [InlineData("TODAY to Tomorrow", "2026-11-23", "2026-11-24")]
    [InlineData("2026-11-10..2026-11-20", "2026-11-10", "2026-11-20")]
    public void Days_are_read_as_people_write_them(string typed, string first, string last)
    {
        var read = AwayWords.Read(typed, Today);

        read.Mistake.ShouldBeNull();
        read.Value.ShouldBe(new AwayTime(Date(first), Date(last)));
    }

    [Theory]
    [InlineData("soon", "I can't read the day “soon”.")]
    [InlineData("2026-12-01..soon", "I can't read the day “soon”.")]
    [InlineData("2026-02-30", "I can't read the day “2026-02-30”.")]
    [InlineData("..2026-12-01", "A day is missing.")]
    [InlineData("2026-12-10..2026-12-01", "2026-12-01 is before 2026-12-10.")]
    [InlineData("2025-12-10..2026-12-01", "2025-12-10 is too long ago.")]
    [InlineData("2026-12-10..2028-12-01", "2028-12-01 is too far ahead.")]
    public void What_cannot_be_read_is_named_with_an_example(string typed, string what)
    {
        var mistake = AwayWords.Read(typed, Today).Mistake.ShouldNotBeNull();

        mistake.What.ToString().ShouldBe(what);
        AwayWords.Read(mistake.Example["away ".Length..], Today).Mistake.ShouldBeNull();
    }

    [Fact]
    public void Times_that_touch_become_one()
    {
        ImmutableArray<AwayTime> times = [Time("2026-12-01", "2026-12-03"), Time("2026-12-20", "2026-12-21")];

        AwayTimes
            .With(times, Time("2026-12-04", "2026-12-05"))
            .ShouldBe([Time("2026-12-01", "2026-12-05"), Time("2026-12-20", "2026-12-21")]);
        AwayTimes.With(times, Time("2026-11-25", "2026-12-20")).ShouldBe([Time("2026-11-25", "2026-12-21")]);
        AwayTimes.With(times, Time("2026-12-10", "2026-12-10")).Length.ShouldBe(3);
    }

    [Fact]
    public void Who_is_back_keeps_the_days_they_were_away()
    {
        ImmutableArray<AwayTime> times =
        [
            Time("2026-11-01", "2026-11-02"),
            Time("2026-11-20", "2026-11-30"),
            Time("2026-12-20", "2026-12-21"),
        ];

        AwayTimes.BackOn(times, Today).ShouldBe([Time("2026-11-01", "2026-11-02"), Time("2026-11-20", "2026-11-22")]);
    }

    [Fact]
    public async Task Away_days_spare_the_streak_of_this_member_alone()
    {
        await using var core = await BotCore.Start();
        var (heron, otter) = (await core.Caller(), await core.Caller("otter"));
        await ShowLeaderboardTests.Take(core, "desk-minute", "heron", "otter");
        await core.Hear(heron, "away 2026-11-24..2026-11-25");
        foreach (var day in new[] { 1, 2 })
        {
            core.Set(BotCore.Morning + Duration.FromDays(day));
            await ShowLeaderboardTests.Take(core, "desk-minute", "fox");
        }
        core.Set(BotCore.Morning + Duration.FromDays(3));
        await ShowLeaderboardTests.Take(core, "desk-minute", "heron", "otter");

        Words(await core.Hear(heron, "me")).ShouldContain("Streak: 2 days");
        Words(await core.Hear(otter, "me")).ShouldContain("Streak: 1 day\n");
    }

    [Fact]
    public async Task It_is_listed_and_ends_with_back()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        Words(await core.Hear(heron, "away back")).ShouldStartWith("You were not away");
        Words(await core.Hear(heron, "away 2026-12-01..2026-12-10"))
            .ShouldStartWith("Away from Tue 1 Dec 2026 to Thu 10 Dec 2026\nYour streak waits");
        Words(await core.Hear(heron, "away list")).ShouldContain("• Tue 1 Dec 2026 to Thu 10 Dec 2026");
        (await core.Get<IAwayDays>().Of(heron.Member, Cancel))(new LocalDate(2026, 12, 5)).ShouldBeTrue();

        Words(await core.Hear(heron, "away back")).ShouldStartWith("Welcome back");

        Words(await core.Hear(heron, "away list")).ShouldStartWith("You are not away");
        (await core.Get<IAwayDays>().Of(heron.Member, Cancel))(new LocalDate(2026, 12, 5)).ShouldBeFalse();
    }

    [Fact]
    public async Task The_form_asks_for_a_first_and_a_last_day_and_says_what_is_wrong_where()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        (await core.Say(heron, "away")).ShouldBeOfType<Ask>().Form.Fields.Length.ShouldBe(2);

        (await Send(core, heron, "never", ""))
            .ShouldBeOfType<NotYet>()
            .Faults.ShouldHaveSingleItem()
            .Name.ShouldBe("from");
        (await Send(core, heron, "2026-12-10", "2026-12-01"))
            .ShouldBeOfType<NotYet>()
            .Faults.ShouldHaveSingleItem()
            .Name.ShouldBe("to");
        (await core.Number("SELECT count(*) FROM away_times")).ShouldBe(0);
        Words(BotCore.CardOf(await Send(core, heron, "2026-12-10", ""))).ShouldStartWith("Away on Thu 10 Dec 2026");
    }

    [Fact]
    public async Task Nobody_plans_more_than_twenty_times()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        for (var i = 0; i < AwayKeeping.Most; i++)
            await core.Hear(heron, $"away {Today.PlusDays(2 * i):uuuu-MM-dd}");

        Words(await core.Hear(heron, "away 2027-06-01")).ShouldStartWith("You have 20 away times already.");

        (await core.Number("SELECT count(*) FROM away_times")).ShouldBe(AwayKeeping.Most);
    }

    private static async Task<Reply> Send(BotCore core, Caller caller, string from, string to) =>
        await core.Dispatcher.Answer(
            new FormSent(caller, "away", ImmutableDictionary<string, string>.Empty.Add("from", from).Add("to", to)),
            Cancel
        );

    private static AwayTime Time(string first, string last) => new(Date(first), Date(last));

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static string Words(Card card) => card.InPlainWords(BotCore.Berlin);
}
