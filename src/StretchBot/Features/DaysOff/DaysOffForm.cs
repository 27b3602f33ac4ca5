using System.Collections.Immutable;
using StretchBot.Conversation;
using StretchBot.Features.DaysOff.Calendars;

namespace StretchBot.Features.DaysOff;

/// <summary>The form of <see cref="AddDaysOff"/>: days as typed, or a calendar, attached or pasted.</summary>
internal sealed class DaysOffForm(DaysOffKeeping keeping) : IFormHandler
{
    private const string Days = "days";
    private const string File = "file";
    private const string Pasted = "pasted";

    public const string AddAction = "daysoff-add";

    public string Action => AddAction;

    public static Form Blank() =>
        new(
            ButtonId.Of(AddAction),
            "Add days off",
            [
                new TextField(
                    Days,
                    "Days",
                    "2026-12-24, a range such as 2026-12-24..2026-12-26, or 12-25 yearly",
                    Required: false
                ),
                new FileField(
                    File,
                    "Or a calendar file",
                    "An .ics file: its whole-day events become days off",
                    ["ics"],
                    Calendar.MostBytes,
                    Required: false
                ),
                new LongTextField(
                    Pasted,
                    "Or a pasted calendar",
                    "The text of an .ics file, from BEGIN:VCALENDAR to END:VCALENDAR",
                    Required: false
                ),
            ],
            "Add"
        );

    public async ValueTask<Reply> Answer(
        ButtonId form,
        ImmutableDictionary<string, string> values,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (!caller.IsAdmin)
            return new OnlyYou(DaysOffCards.AdminsOnly());
        var filled = new[] { Days, File, Pasted }
            .Where(field => !string.IsNullOrWhiteSpace(values.GetValueOrDefault(field)))
            .ToArray();
        if (filled.Length != 1)
            return new NotYet([new FieldFault(filled.Length == 0 ? Days : filled[1], OneOfThem)]);
        var value = values[filled[0]];
        var added =
            filled[0] == Days
                ? await keeping.Add(value, caller, cancel)
                : await keeping.AddCalendar(value, caller, cancel);
        return added.Mistake is { } mistake
            ? new NotYet([new FieldFault(filled[0], Text.Of($"{mistake.What} {mistake.Accepted}"))])
            : new OnlyYou(added.Value);
    }

    private const string OneOfThem = "Fill in one of the three: days, a calendar file, or a pasted calendar.";
}
