namespace StretchBot.Storage;

/// <summary>Whether a member may be named, by their own word and the team's.</summary>
internal static class Visibility
{
    public const int AsTheTeamDecides = 0;
    public const int Hidden = 1;
    public const int OptedIn = 2;

    public static bool IsHidden(int visibility, bool teamIsOptIn) =>
        visibility == Hidden || (teamIsOptIn && visibility != OptedIn);
}
