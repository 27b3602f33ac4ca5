using System.Collections.Concurrent;
using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Tests.Platforms.Playground;

/// <summary>Gives each stranger numbers of their own, and everyone one zone and the team's language.</summary>
internal sealed class FakeDirectory(ChosenLanguage language) : IDirectory
{
    private readonly ConcurrentDictionary<string, long> numbers = new(StringComparer.Ordinal);

    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    public ValueTask<Caller> Recognise(Stranger stranger, CancellationToken cancel) =>
        ValueTask.FromResult(
            new Caller(
                stranger.Platform,
                new TeamId(Number("team", stranger.TeamKey)),
                new ChannelId(Number("channel", stranger.ChannelKey)),
                stranger.ChannelName,
                new MemberId(Number("member", stranger.MemberKey)),
                stranger.MemberName,
                stranger.IsAdmin,
                Zone,
                Zone,
                TeamLanguage: language.Tag
            )
        );

    private long Number(string kind, string key) => numbers.GetOrAdd($"{kind} {key}", _ => numbers.Count + 1);
}
