using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Schedules.Reading;

/// <summary>A length that may be set on a schedule, and how long it may be, in minutes.</summary>
internal sealed record MinuteOption(string Name, int Least, int Most)
{
    /// <summary>How long before its slot a break is announced. Longer would take the channel away from a break that is on.</summary>
    public static readonly MinuteOption Lead = new("lead", 0, 30);

    /// <summary>How long after its start a break can be marked done.</summary>
    public static readonly MinuteOption Window = new("window", 1, 240);

    /// <summary>How much later than its slot a break may start.</summary>
    public static readonly MinuteOption Jitter = new("jitter", 0, 30);

    /// <summary>"Lead is 0 to 30 minutes, such as 2m."</summary>
    public Text Accepted => Text.Of($"{CardWords.Capital(Name)} is {Least} to {Most} minutes, such as 5m.");

    public Parsed<Duration> Read(string word) =>
        MinuteWords.Read(word) is { } minutes && minutes >= Least && minutes <= Most
            ? Duration.FromMinutes(minutes)
            : ScheduleMistakes.Length(this, word);
}
