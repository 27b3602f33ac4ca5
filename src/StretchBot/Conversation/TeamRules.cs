namespace StretchBot.Conversation;

/// <summary>What a team has decided that bears on what its members may ask for.</summary>
/// <param name="EveryoneSchedules">Whether everyone may add and change schedules, not admins and their makers alone.</param>
/// <param name="FloorAllowed">Whether a fresh mix may hold stretches on the floor where nothing else was said.</param>
public sealed record TeamRules(bool EveryoneSchedules, bool FloorAllowed)
{
    public static readonly TeamRules Default = new(EveryoneSchedules: false, FloorAllowed: false);
}
