using NodaTime;
using Shouldly;
using StretchBot.Features.Schedules.Why;
using Xunit;

namespace StretchBot.Tests.Features.Schedules.Why;

public sealed class AbsencesTests
{
    private static readonly Instant Nine = Instant.FromUtc(2026, 11, 23, 9, 0);

    private static readonly Run[] Runs = [new(At(0), At(58)), new(At(91), At(200))];

    [Theory]
    [InlineData(0)]
    [InlineData(58)]
    [InlineData(91)]
    [InlineData(200)]
    public void While_it_runs_it_is_not_absent(int minute) => Absences.At(At(minute), Runs, At(300)).ShouldBeNull();

    [Theory]
    [InlineData(59)]
    [InlineData(90)]
    public void Between_two_runs_it_is(int minute) =>
        Absences.At(At(minute), Runs, At(300)).ShouldBe(new Absence(At(58), At(91)));

    [Fact]
    public void Before_the_first_run_nobody_knows_since_when() =>
        Absences.At(At(-5), Runs, At(300)).ShouldBe(new Absence(null, At(0)));

    [Fact]
    public void After_the_last_run_it_lasts_until_now() =>
        Absences.At(At(250), Runs, At(300)).ShouldBe(new Absence(At(200), At(300)));

    private static Instant At(int minute) => Nine + Duration.FromMinutes(minute);
}
