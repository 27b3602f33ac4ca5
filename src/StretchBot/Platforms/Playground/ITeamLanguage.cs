namespace StretchBot.Platforms.Playground;

/// <summary>What the Playground's team chose to read in.</summary>
internal interface ITeamLanguage
{
    /// <summary>A BCP 47 tag such as <c>de</c>; null when the team chose none.</summary>
    ValueTask<string?> Chosen(CancellationToken cancel);
}
