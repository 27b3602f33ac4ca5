using System.Collections.Immutable;
using StretchBot.Conversation;
using StretchBot.Features.Schedules.Reading;

namespace StretchBot.Features.Schedules;

/// <summary>Time zones by how their names or cities begin; at first, those of the caller and the team.</summary>
internal sealed class OfferZones : IOfferValues
{
    public OptionKind Kind => OptionKind.Zone;

    public ValueTask<ImmutableArray<OfferedValue>> Offer(
        Caller caller,
        string typed,
        int most,
        CancellationToken cancel
    )
    {
        string[] near = [caller.Zone.Id, caller.TeamZone.Id, "Europe/Berlin", "America/New_York", "UTC"];
        var ids = string.IsNullOrWhiteSpace(typed) ? near : ZoneNames.StartingWith(typed);
        return ValueTask.FromResult<ImmutableArray<OfferedValue>>([
            .. ids.Distinct(StringComparer.Ordinal).Take(most).Select(id => new OfferedValue(id, id)),
        ]);
    }
}
