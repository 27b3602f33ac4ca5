using Xunit;

namespace StretchBot.Tests.Platforms.Discord;

/// <summary>Everything that people do works on Discord.</summary>
public sealed class DiscordFeatureTests(DiscordTalk talk) : FeatureContract(talk), IClassFixture<DiscordTalk>;
