namespace StretchBot.Features.Schedules;

/// <summary>The routines that a schedule can name.</summary>
internal interface IRoutineNames
{
    bool Exists(string slug);

    IReadOnlyList<string> Slugs { get; }
}
