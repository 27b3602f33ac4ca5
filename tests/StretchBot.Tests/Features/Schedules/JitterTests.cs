using NodaTime;
using Shouldly;
using StretchBot.Features.Schedules;
using Xunit;

namespace StretchBot.Tests.Features.Schedules;

public sealed class JitterTests
{
    private static readonly Instant Slot = Instant.FromUtc(2026, 11, 23, 9, 30);

    [Fact]
    public void The_same_schedule_and_slot_always_give_the_same_start() =>
        Jitter.Start(42, Slot, Duration.FromMinutes(5)).ShouldBe(Slot + Duration.FromSeconds(110));

    [Fact]
    public void No_jitter_starts_at_the_slot() => Jitter.Start(42, Slot, Duration.Zero).ShouldBe(Slot);

    [Fact]
    public void A_jitter_below_zero_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Jitter.Start(42, Slot, Duration.FromSeconds(-1)));

    [Fact]
    public void Starts_are_spread_evenly_over_the_whole_of_the_jitter_in_whole_seconds()
    {
        var counts = new int[5];
        for (var schedule = 0; schedule < 1_000; schedule++)
        for (var day = 0; day < 10; day++)
        {
            var slot = Slot + Duration.FromDays(day);
            var late = Jitter.Start(schedule, slot, Duration.FromSeconds(4)) - slot;
            counts[(int)late.TotalSeconds]++;
            late.SubsecondNanoseconds.ShouldBe(0);
        }

        counts.ShouldAllBe(count => count > 1_850 && count < 2_150);
    }
}
