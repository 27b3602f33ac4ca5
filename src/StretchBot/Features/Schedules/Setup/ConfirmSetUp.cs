using System.Globalization;
using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Schedules.Setup;

/// <summary>"Start these breaks": the schedule that was shown is kept. All of it travels in the button.</summary>
internal sealed class ConfirmSetUp(ScheduleKeeping keeping, IFirstZone firstZone, BreakDefaults defaults) : IPress
{
    public string Action => "setup-go";

    public static ButtonId Id(EveryInterval rule, DateTimeZone zone) =>
        ButtonId.Of(
            "setup-go",
            rule.Days.ToString(),
            rule.Minutes.ToString(CultureInfo.InvariantCulture),
            Clock(rule.From),
            Clock(rule.To),
            zone.Id
        );

    public async ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel)
    {
        if (!ScheduleRights.MayAdd(caller))
            return new OnlyYou(SetUpCards.AdminsSetUp());
        if (Read(button) is not var (rule, zone))
            return new OnlyYou(SetUpCards.Again());
        await firstZone.Set(caller.Team, zone, cancel);
        var terms = new ScheduleTerms(
            rule,
            zone,
            Routine: null,
            Duration.Zero,
            defaults.Lead,
            defaults.Window,
            caller.Rules.FloorAllowed
        );
        var added = await keeping.Add(terms, caller, cancel);
        return new Instead(added.Mistake is { } mistake ? mistake.ToCard() : SetUpCards.Started(added.Value));
    }

    private static (Recurrence Rule, DateTimeZone Zone)? Read(ButtonId button)
    {
        if (
            button.Argument(4) is not { } zone
            || DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not { } found
            || button.Argument(2) is not { Length: 4 } from
            || button.Argument(3) is not { Length: 4 } to
        )
            return null;
        var line = $"{button.Argument(0)} every {button.Argument(1)}m {from[..2]}:{from[2..]}-{to[..2]}:{to[2..]}";
        var rule = Recurrence.Read(line);
        return rule.Mistake is null ? (rule.Value, found) : null;
    }

    private static string Clock(LocalTime time) => time.ToString("HHmm", CultureInfo.InvariantCulture);
}
