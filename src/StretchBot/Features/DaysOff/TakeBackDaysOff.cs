using System.Globalization;
using StretchBot.Conversation;

namespace StretchBot.Features.DaysOff;

/// <summary>Takes back all that one file or line added.</summary>
internal sealed class TakeBackDaysOff(IDaysOffStore store, TimeProvider clock) : IPress
{
    public string Action => "daysoff-undo";

    public static ButtonId Id(long batch) => ButtonId.Of("daysoff-undo", batch.ToString(CultureInfo.InvariantCulture));

    public async ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel)
    {
        if (!caller.IsAdmin)
            return new OnlyYou(DaysOffCards.AdminsOnly());
        var removed = button.Number(0) is { } batch ? await store.TakeBack(caller.Team, batch, clock.Now(), cancel) : 0;
        return new Instead(DaysOffCards.TakenBack(removed));
    }
}
