using NodaTime;
using Shouldly;
using StretchBot.Features.Schedules.Reading;
using Xunit;

namespace StretchBot.Tests.Features.Schedules.Reading;

public sealed class ZoneNamesTests
{
    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData("EUROPE/BERLIN", "Europe/Berlin")]
    [InlineData("berlin", "Europe/Berlin")]
    [InlineData("new york", "America/New_York")]
    [InlineData("New_York", "America/New_York")]
    [InlineData("new-york", "America/New_York")]
    [InlineData("America/New York", "America/New_York")]
    [InlineData("sao paulo", "America/Sao_Paulo")]
    [InlineData("São Paulo", "America/Sao_Paulo")]
    [InlineData("Sa\u0303o Paulo", "America/Sao_Paulo")]
    [InlineData("san francisco", "America/Los_Angeles")]
    [InlineData("Mumbai", "Asia/Kolkata")]
    [InlineData("Beijing", "Asia/Shanghai")]
    [InlineData("München", "Europe/Berlin")]
    [InlineData("Zürich", "Europe/Zurich")]
    [InlineData("Kraków", "Europe/Warsaw")]
    [InlineData("Stockholm", "Europe/Stockholm")]
    [InlineData("Amsterdam", "Europe/Amsterdam")]
    [InlineData("Oslo", "Europe/Oslo")]
    [InlineData("Kolkata", "Asia/Kolkata")]
    [InlineData("calcutta", "Asia/Calcutta")]
    [InlineData("buenos aires", "America/Argentina/Buenos_Aires")]
    [InlineData("port au prince", "America/Port-au-Prince")]
    [InlineData("Port-au-Prince", "America/Port-au-Prince")]
    [InlineData("st. john's", "America/St_Johns")]
    [InlineData("UTC", "UTC")]
    [InlineData("utc", "UTC")]
    [InlineData("gmt", "GMT")]
    [InlineData("Etc/GMT+5", "Etc/GMT+5")]
    [InlineData("eastern", "America/New_York")]
    public void Zones_are_found_by_id_or_city_in_any_case_and_with_or_without_accents(string typed, string id) =>
        ZoneNames.Find(typed).ShouldNotBeNull().Id.ShouldBe(id);

    [Theory]
    [InlineData("")]
    [InlineData("atlantis")]
    [InlineData("Europe/")]
    [InlineData("Mars/Olympus")]
    [InlineData("gmt+5")]
    [InlineData("gmt-3")]
    public void What_is_no_zone_is_not_found(string typed) => ZoneNames.Find(typed).ShouldBeNull();

    [Fact]
    public void Every_id_of_the_tz_database_is_found_in_any_case()
    {
        foreach (var id in DateTimeZoneProviders.Tzdb.Ids)
        {
            ZoneNames.Find(id).ShouldNotBeNull().Id.ShouldBe(id);
            ZoneNames.Find(id.ToUpperInvariant()).ShouldNotBeNull().Id.ShouldBe(id);
            ZoneNames.Find(id.ToLowerInvariant().Replace('_', ' ')).ShouldNotBeNull().Id.ShouldBe(id);
        }
    }

    [Fact]
    public void Every_city_of_the_tz_database_is_found_by_its_name_alone()
    {
        string[] continents = ["Africa", "America", "Antarctica", "Asia", "Atlantic", "Europe", "Indian", "Pacific"];
        foreach (var id in DateTimeZoneProviders.Tzdb.Ids.Where(id => continents.Contains(id.Split('/')[0])))
        {
            var zone = DateTimeZoneProviders.Tzdb[id];
            var found = ZoneNames.Find(id.Split('/')[^1].Replace('_', ' '));

            found.ShouldNotBeNull(id);
            found
                .GetZoneIntervals(Noon, Noon + Duration.FromDays(400))
                .ShouldBe(zone.GetZoneIntervals(Noon, Noon + Duration.FromDays(400)), id);
        }
    }

    [Theory]
    [InlineData("Berln", "Europe/Berlin")]
    [InlineData("Europe/Berln", "Europe/Berlin")]
    [InlineData("San Fransisco", "America/Los_Angeles")]
    [InlineData("new yrok", "America/New_York")]
    [InlineData("Kyiw", "Europe/Kyiv")]
    public void A_slip_finds_what_was_meant_first(string typed, string id)
    {
        var nearest = ZoneNames.Nearest(typed, 3);

        nearest[0].ShouldBe(id);
        nearest.Distinct(StringComparer.Ordinal).Count().ShouldBe(3);
    }

    [Fact]
    public void A_mistake_names_the_three_nearest() =>
        ZoneNames
            .Read("Berln")
            .Mistake.ShouldNotBeNull()
            .Accepted.ShouldContain($"The nearest I know: {string.Join(", ", ZoneNames.Nearest("Berln", 3))}.");

    [Theory]
    [InlineData("Europe/Berlin", "Berlin")]
    [InlineData("America/Argentina/Buenos_Aires", "Buenos Aires")]
    [InlineData("UTC", "UTC")]
    [InlineData("Etc/UTC", "UTC")]
    public void A_zone_is_called_as_people_call_it(string id, string words) =>
        ZoneNames.InWords(DateTimeZoneProviders.Tzdb[id]).ShouldBe(words);

    private static Instant Noon => Instant.FromUtc(2026, 11, 23, 12, 0);
}
