namespace StretchBot.FakeDiscord;

/// <summary>How strict and how large the fake is; a test may scale it.</summary>
public sealed class FakeSettings
{
    /// <summary>Requests a second for the bot in all.</summary>
    public int GlobalPerSecond { get; set; } = 50;

    /// <summary>Invalid requests (401, 403, 429) in ten minutes after which the address is banned.</summary>
    public int InvalidLimit { get; set; } = 10_000;

    /// <summary>Requests a bucket takes in <see cref="BucketWindow"/>.</summary>
    public int BucketLimit { get; set; } = 5;

    public TimeSpan BucketWindow { get; set; } = TimeSpan.FromSeconds(5);

    public int Shards { get; set; } = 1;

    public int MaxConcurrency { get; set; } = 1;

    public int IdentifiesLeft { get; set; } = 1000;

    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromSeconds(41.25);

    /// <summary>How long a nonce keeps its message from being made twice.</summary>
    public TimeSpan NonceWindow { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>Whether the Server Members intent is switched on for the application.</summary>
    public bool MembersIntent { get; set; } = true;

    /// <summary>
    /// Whether what is sent is read and held against the rules. A benchmark has its first answers judged, and then measures the bot and not the judge:
    /// every callback is as good as another.
    /// </summary>
    public bool Judges { get; set; } = true;

    /// <summary>Whether every request and message is remembered; off for a benchmark.</summary>
    public bool Remember { get; set; } = true;
}
