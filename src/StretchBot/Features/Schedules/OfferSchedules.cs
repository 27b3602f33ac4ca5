using System.Collections.Immutable;
using System.Globalization;
using StretchBot.Conversation;

namespace StretchBot.Features.Schedules;

/// <summary>The schedules of the caller's channel, by their numbers, with what each is.</summary>
internal sealed class OfferSchedules(ChannelSchedules schedules) : IOfferValues
{
    public OptionKind Kind => OptionKind.Schedule;

    public async ValueTask<ImmutableArray<OfferedValue>> Offer(
        Caller caller,
        string typed,
        int most,
        CancellationToken cancel
    ) =>
        [
            .. (await schedules.All(caller, cancel))
                .Select(row => (Number: $"#{row.Number.ToString(CultureInfo.InvariantCulture)}", row.Schedule))
                .Where(row => row.Number.Contains(typed.Trim(), StringComparison.Ordinal))
                .Take(most)
                .Select(row => new OfferedValue(
                    row.Number,
                    $"{row.Number} {PlainRule.Short(row.Schedule.Rule)}, {PlainRule.Of(row.Schedule.Zone)}"
                )),
        ];
}
