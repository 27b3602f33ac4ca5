using StretchBot.Platforms.Playground;

namespace StretchBot.Tests.Platforms.Playground;

/// <summary>What the team chose, as a test says.</summary>
internal sealed class ChosenLanguage : ITeamLanguage
{
    /// <summary>A tag such as <c>de</c>, or null for none.</summary>
    public string? Tag { get; set; }

    public ValueTask<string?> Chosen(CancellationToken cancel) => ValueTask.FromResult(Tag);
}
