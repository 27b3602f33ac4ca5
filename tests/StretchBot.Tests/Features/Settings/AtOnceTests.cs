using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.Settings;

/// <summary>What a team decides holds from the next thing that is said.</summary>
public sealed class AtOnceTests
{
    [Fact]
    public async Task Another_language_holds_for_the_next_reply_and_the_next_prompt()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller(admin: true);
        (await core.Hear(heron, "privacy")).Title.ToString().ShouldBe("Your privacy");
        await core.AddSchedule(heron, "daily 11:00");

        await core.Hear(heron, "settings language de");

        (await core.Hear(await core.Caller(admin: true), "privacy")).Title.ToString().ShouldBe("Deine Privatsphäre");
        (await core.Hear(await core.Caller("otter"), "privacy")).Title.ToString().ShouldBe("Deine Privatsphäre");
        await core.Pass(Duration.FromMinutes(59));
        core.Platform.Newest.Title.ToString().ShouldStartWith("Dehnpause");

        // A prompt that stands goes on in the new language, too.
        await core.Hear(await core.Caller(admin: true), "settings language en");
        await core.Pass(Duration.FromHours(1));
        core.Platform.Newest.Title.ToString().ShouldStartWith("Break over");
    }

    [Fact]
    public async Task Another_zone_holds_for_the_next_reply_and_for_the_day_of_the_next_break()
    {
        await using var core = await BotCore.Start(Instant.FromUtc(2026, 11, 23, 20, 0));
        await core.Hear(await core.Caller(admin: true), "settings zone Pacific/Auckland");

        var heron = await core.Caller("heron", admin: true);
        heron.TeamZone.Id.ShouldBe("Pacific/Auckland");
        (await core.Hear(heron, "settings")).InPlainWords(BotCore.Berlin).ShouldContain("Pacific/Auckland");
        await core.StartBreak(heron);
        await core.Turn();

        // There it is Tuesday already.
        var day = new LocalDate(2026, 11, 24).ToDateOnly().DayNumber - new LocalDate(1970, 1, 1).ToDateOnly().DayNumber;
        (await core.Number("SELECT day FROM breaks")).ShouldBe(day);
        core.Platform.Messages.Length.ShouldBe(1);
    }
}
