using Xunit;

namespace StretchBot.Tests.Platforms.Playground;

/// <summary>Everything that people do works in the Playground.</summary>
public sealed class PlaygroundFeatureTests(PlaygroundTalk talk) : FeatureContract(talk), IClassFixture<PlaygroundTalk>;
