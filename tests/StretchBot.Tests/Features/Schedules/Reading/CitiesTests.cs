using NodaTime;
using Shouldly;
using StretchBot.Features.Schedules.Reading;
using Xunit;

namespace StretchBot.Tests.Features.Schedules.Reading;

public sealed class CitiesTests
{
    [Fact]
    public void Each_city_is_written_folded_once_in_order_and_lies_in_a_known_zone()
    {
        Cities.Zones.ShouldAllBe(city => city.Name == Folded.Of(city.Name));
        Cities
            .Zones.Select(city => city.Name)
            .ShouldBe(
                Cities.Zones.Select(city => city.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            );
        Cities.Zones.ShouldAllBe(city => DateTimeZoneProviders.Tzdb.Ids.Contains(city.Zone));
    }

    [Fact]
    public void No_city_hides_one_of_the_tz_database()
    {
        var named = DateTimeZoneProviders
            .Tzdb.Ids.Where(id =>
                !id.StartsWith("US/", StringComparison.Ordinal) && !id.StartsWith("Canada/", StringComparison.Ordinal)
            )
            .Select(id => Folded.Of(id.Split('/')[^1]));

        Cities.Zones.Select(city => city.Name).Intersect(named, StringComparer.Ordinal).ShouldBeEmpty();
    }
}
