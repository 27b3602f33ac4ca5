using StretchBot.Conversation;

namespace StretchBot.Features.Schedules;

/// <summary>Who may do what with schedules: the one place that decides. Anyone may look.</summary>
internal static class ScheduleRights
{
    public static bool MayAdd(Caller caller) => caller.IsAdmin || caller.Rules.EveryoneSchedules;

    public static bool MayChange(Caller caller, Schedule schedule) =>
        MayAdd(caller) || schedule.Creator == caller.Member;
}
