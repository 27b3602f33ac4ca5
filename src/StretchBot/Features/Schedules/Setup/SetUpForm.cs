using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.DaysOff;
using StretchBot.Features.Schedules.Reading;

namespace StretchBot.Features.Schedules.Setup;

/// <summary>The one form of <see cref="SetUp"/>, filled in so that it can be sent as it is.</summary>
internal sealed class SetUpForm(ChannelSchedules schedules, IDaysOff daysOff, TimeProvider clock) : IFormHandler
{
    private const string HowOften = "pace";
    private const string Days = "days";
    private const string Hours = "hours";
    private const string Zone = "zone";

    public string Action => "setup";

    public static Form For(Caller caller) =>
        new(
            ButtonId.Of("setup"),
            "Set up breaks",
            [
                new ChoiceField(
                    HowOften,
                    "How often",
                    "A break takes two to three minutes",
                    [.. Pace.All.Select(pace => pace.ToChoice())],
                    Pace.Normal.Name
                ),
                new TextField(Hours, "Between", "The first and the last hour, such as 9:00-17:00", "9:00-17:00"),
                new TextField(Days, "Days", RuleMistakes.DaysAccepted, "weekdays"),
                new TextField(Zone, "Time zone", "A name like Europe/Berlin, or a main city", caller.Zone.Id),
            ],
            "Go on"
        );

    public async ValueTask<Reply> Answer(
        ButtonId form,
        ImmutableDictionary<string, string> values,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (!ScheduleRights.MayAdd(caller))
            return new OnlyYou(SetUpCards.AdminsSetUp());
        var pace = Pace.Named(values.GetValueOrDefault(HowOften)) ?? Pace.Normal;
        var days = RuleReader.Read($"{Said(values, Days, "weekdays")} 12:00");
        var hours = RuleReader.Read($"weekdays every {pace.Minutes}m {Said(values, Hours, "9:00-17:00")}");
        var zone = ZoneNames.Read(Said(values, Zone, caller.Zone.Id));
        ImmutableArray<FieldFault> faults =
        [
            .. Fault(Hours, hours.Mistake),
            .. Fault(Days, days.Mistake),
            .. Fault(Zone, zone.Mistake),
        ];
        if (!faults.IsEmpty)
            return new NotYet(faults);
        if (hours.Value is not EveryInterval typed)
            return new NotYet([new FieldFault(Hours, SetUpCards.HoursOnly)]);
        var rule = new EveryInterval(days.Value.Days, pace.Minutes, typed.From, typed.To);
        var isDayOff = await daysOff.For(caller.Team, cancel);
        return NextSlot.After(rule, zone.Value, clock.Now(), isDayOff) is { } first
            ? new OnlyYou(SetUpCards.Confirm(rule, zone.Value, first, (await schedules.All(caller, cancel)).Length))
            : new NotYet([new FieldFault(Days, ScheduleMistakes.OnlyDaysOff(Terms(rule, zone.Value)).What)]);
    }

    private static ScheduleTerms Terms(Recurrence rule, DateTimeZone zone) =>
        new(rule, zone, null, Duration.Zero, Duration.Zero, Duration.Zero, FloorAllowed: false);

    private static string Said(ImmutableDictionary<string, string> values, string field, string otherwise) =>
        values.GetValueOrDefault(field, "").Trim() is { Length: > 0 } said
            ? VisibleWords.Cut(said, Mistake.MaxQuoted)
            : otherwise;

    private static IEnumerable<FieldFault> Fault(string field, Mistake? mistake) =>
        mistake is null ? [] : [ScheduleForm.Fault(field, mistake)];
}
