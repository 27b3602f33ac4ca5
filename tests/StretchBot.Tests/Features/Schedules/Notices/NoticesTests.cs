using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Tests.Features.Stretches;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.Schedules.Notices;

/// <summary>What the bot says by itself when nobody joins or a channel refuses, and what comes of the answers, with the clock moved.</summary>
public sealed class NoticesTests
{
    [Fact]
    public async Task The_channel_hears_the_answer_and_has_half_as_many_breaks()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.AddSchedule(heron, "daily every 60m 9:00-17:00");
        await core.Pass(Duration.FromHours(5) + Duration.FromMinutes(31));
        var question = core.Platform.Newest;
        question.Title.ToString().ShouldBe("Shall I be quieter?");
        question.ShouldFit("question");

        var reply = await core.Press(heron, question.Buttons[0].Id);

        reply
            .ShouldBeOfType<InChannel>()
            .Card.InPlainWords(BotCore.Berlin)
            .ShouldContain("#1 every day every 2 h from 9:00 to 17:00");
        (await core.Press(heron, question.Buttons[0].Id))
            .ShouldBeOfType<OnlyYou>()
            .Card.Title.ToString()
            .ShouldBe("That is settled already");
        (await core.Hear(heron, "next")).InPlainWords(BotCore.Berlin).ShouldContain("Monday 23 November, 17:00");
        (await core.Number("SELECT quiet FROM channels")).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_joins_answers_the_question_as_well()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.AddSchedule(heron, "daily every 60m 9:00-17:00");
        await core.Pass(Duration.FromHours(5) + Duration.FromMinutes(59));
        await core.Press(heron, "in:6");
        await core.Pass(Duration.FromHours(1));

        (await core.Press(heron, "quiet:pause"))
            .ShouldBeOfType<OnlyYou>()
            .Card.Title.ToString()
            .ShouldBe("That is settled already");
        (await core.Number("SELECT state FROM schedules")).ShouldBe(0);
    }

    [Fact]
    public async Task Who_made_several_schedules_is_told_once_of_all_of_them()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.AddSchedule(heron, "daily 11:00");
        await core.AddSchedule(await core.Caller("fox"), "daily 12:00");
        await core.AddSchedule(heron, "daily 13:00");
        core.Platform.Before = attempt => attempt.Verb == "post" ? new Refused("The channel is archived.") : null;

        await core.Pass(Duration.FromHours(5));

        core.Platform.Of("tell").Select(tell => tell.Place).ShouldBe(["acme/heron", "acme/fox"], ignoreOrder: true);
        core.Platform.Of("tell")
            .Single(tell => tell.Place == "acme/heron")
            .Card.InPlainWords(BotCore.Berlin)
            .ShouldBe(
                """
                I had to pause 2 schedules of yours
                I can't post in “team”: The channel is archived.
                Once that is mended, type /stretch schedule resume #1 there, and so on to #3.
                """
            );
        core.Platform.Of("post").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Once_the_channel_is_mended_its_breaks_go_on()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.AddSchedule(heron, "daily 11:00,15:00");
        core.Platform.Before = attempt => attempt.Verb == "post" ? new Refused("The channel is archived.") : null;
        await core.Pass(Duration.FromHours(3));
        core.Platform.Before = _ => null;

        await core.Say(heron, "schedule resume #1");
        await core.Pass(Duration.FromHours(3));

        core.Platform.Newest.Title.ToString().ShouldContain("One-minute desk reset");
        core.Platform.Of("tell").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Whoever_starts_a_break_where_it_cannot_be_posted_hears_so()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        core.Platform.Before = attempt => attempt.Verb == "post" ? new Refused("I am not in that channel.") : null;
        await core.Say(heron, "break desk-minute");

        await core.Pass(Duration.FromHours(1));

        var told = core.Platform.Of("tell").ShouldHaveSingleItem();
        told.Place.ShouldBe("acme/heron");
        told.Card.ShouldFit("refused");
        told.Card.Title.ToString().ShouldBe("I could not post your break");
        (await core.Feel(heron, JoinBreak.Id(new BreakId(1)))).Title.ToString().ShouldBe("I can't find that break");
    }
}
