using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Tests.Storage;
using Xunit;
using static StretchBot.Tests.Features.Breaks.SampleBreaks;

namespace StretchBot.Tests.Features.Breaks;

public sealed class NotNowTests
{
    [Fact]
    public async Task Not_now_is_private_neutral_and_kept_nowhere()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var it = await core.StartBreak(heron);
        await core.Turn();

        var reply = await core.Press(heron, NotNow.Id(it.Id));
        await core.Turn();

        Words(reply.ShouldBeOfType<OnlyYou>().Card)
            .ShouldBe("No problem\nNot counted against you, and nobody else sees this. See you next time.");
        core.Platform.Attempts.Length.ShouldBe(1);
        (await core.Number("SELECT count(*) FROM participations")).ShouldBe(0);
        (await core.Number("SELECT count(*) FROM presences")).ShouldBe(0);
    }
}
