using StretchBot.Conversation;

namespace StretchBot.Features.Schedules;

/// <summary>The routines that a schedule can name.</summary>
internal interface IRoutineNames
{
    bool Exists(string slug);

    /// <summary>As people say it: "One-minute desk reset".</summary>
    /// <exception cref="KeyNotFoundException">There is no such routine.</exception>
    string NameOf(string slug);

    IReadOnlyList<string> Slugs { get; }

    /// <summary>Those that a team can name: its own too, and not what it switched off.</summary>
    IRoutineNames For(TeamId team) => this;
}
