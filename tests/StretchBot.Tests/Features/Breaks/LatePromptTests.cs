using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using Xunit;
using static StretchBot.Tests.Features.Breaks.SampleBreaks;

namespace StretchBot.Tests.Features.Breaks;

public sealed class LatePromptTests
{
    private static readonly Duration Grace = Duration.FromMinutes(10);

    [Theory]
    [InlineData(-120, "OnTime")]
    [InlineData(0, "OnTime")]
    [InlineData(5, "OnTime")]
    [InlineData(6, "RunLate")]
    [InlineData(600, "RunLate")]
    [InlineData(601, "Missed")]
    [InlineData(86_400, "Missed")]
    public void A_prompt_is_late_once_within_the_grace_and_missed_after_it(int seconds, string lateness) =>
        LatePrompt.Decide(Break(), Slot + Duration.FromSeconds(seconds), Grace).ToString().ShouldBe(lateness);

    [Fact]
    public void A_break_that_was_moved_is_missed_by_its_planned_start()
    {
        var byHand = Break(origin: new ByHand(new MemberId(1)));
        var moved = byHand with { Starts = Slot + Duration.FromMinutes(9), Planned = Slot };

        LatePrompt.Decide(moved, Slot + Duration.FromMinutes(9.5), Grace).ShouldBe(Lateness.RunLate);
        LatePrompt.Decide(moved, Slot + Duration.FromMinutes(11), Grace).ShouldBe(Lateness.Missed);
    }

    [Fact]
    public void The_grace_counts_from_the_start_that_the_jitter_gave()
    {
        var jittered = Break() with
        {
            Starts = Slot + Duration.FromMinutes(25),
            Planned = Slot + Duration.FromMinutes(25),
        };

        LatePrompt.Decide(jittered, Slot + Duration.FromMinutes(30), Grace).ShouldBe(Lateness.RunLate);
    }
}
