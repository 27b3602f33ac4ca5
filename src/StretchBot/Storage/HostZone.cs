using NodaTime;

namespace StretchBot.Storage;

/// <summary>The zone of the machine that hosts the bot, by NodaTime's own rules; UTC where the machine's zone has no IANA name.</summary>
internal sealed record HostZone(DateTimeZone Zone)
{
    public static HostZone Of(TimeProvider clock)
    {
        var local = clock.LocalTimeZone;
        var id =
            local.HasIanaId ? local.Id
            : TimeZoneInfo.TryConvertWindowsIdToIanaId(local.Id, out var iana) ? iana
            : "UTC";
        return new HostZone(DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) ?? DateTimeZoneProviders.Tzdb["UTC"]);
    }
}
