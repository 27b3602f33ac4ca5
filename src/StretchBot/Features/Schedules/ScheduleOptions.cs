using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Features.Schedules;

/// <summary>The parts of the schedule commands' lines, declared once.</summary>
internal static class ScheduleOptions
{
    public static readonly Option Number = new("schedule", "Its number in the list, such as #1", OptionKind.Schedule)
    {
        Required = true,
    };

    public static readonly ImmutableArray<Option> Terms =
    [
        new("days", "weekdays, weekends, daily, mon-fri or mon,wed,fri; weekdays if left out", OptionKind.Words),
        new("times", "10:30,15:00 or every 90m 9:30-17:00", OptionKind.Words),
        new("zone", "A time zone or main city, such as Europe/Berlin; the team's if left out", OptionKind.Zone),
        new("routine", "Which routine; a fresh mix each time if left out", OptionKind.Routine),
        new("lead", "How long before it starts a break is announced, such as 2m", OptionKind.Words)
        {
            Keyword = "lead",
        },
        new("window", "How long a break can be marked done, such as 30m", OptionKind.Words) { Keyword = "window" },
        new("jitter", "How much later than its time a break may start, such as 5m", OptionKind.Words)
        {
            Keyword = "jitter",
        },
        new("floor", "Whether a fresh mix may hold stretches on the floor", OptionKind.Choice)
        {
            Choices = ["floor", "no floor"],
        },
    ];
}
