using Xunit;

namespace StretchBot.Tests.Platforms.Slack;

/// <summary>Everything that people do works on Slack.</summary>
public sealed class SlackFeatureTests(SlackTalk talk) : FeatureContract(talk), IClassFixture<SlackTalk>;
