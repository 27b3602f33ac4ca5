using System.Collections.Immutable;
using System.Globalization;
using StretchBot.Conversation;

namespace StretchBot.Features.Schedules;

/// <summary>A schedule and the number by which its channel knows it, from 1.</summary>
internal sealed record NumberedSchedule(int Number, Schedule Schedule);

/// <summary>The schedules of the caller's channel, by their numbers.</summary>
internal sealed class ChannelSchedules(IScheduleStore store)
{
    public async ValueTask<ImmutableArray<NumberedSchedule>> All(Caller caller, CancellationToken cancel)
    {
        var schedules = await store.InChannel(caller.Team, caller.Channel, cancel);
        return [.. schedules.Select((schedule, index) => new NumberedSchedule(index + 1, schedule))];
    }

    public async ValueTask<NumberedSchedule?> Find(Caller caller, ScheduleId id, CancellationToken cancel) =>
        (await All(caller, cancel)).FirstOrDefault(row => row.Schedule.Id == id);

    /// <summary>
    /// Carries out what is to be done with the schedule whose number a line begins with, "#1" or "1", if the caller may change it. Where
    /// there is only one, its number may be left out.
    /// </summary>
    /// <param name="verb">What is to be done: the word after "schedule".</param>
    /// <param name="change">Gets the schedule and the words after its number.</param>
    public async ValueTask<Reply> WithOne(
        Invocation invocation,
        string verb,
        Func<NumberedSchedule, string, ValueTask<Reply>> change,
        CancellationToken cancel
    )
    {
        var picked = Pick(await All(invocation.Caller, cancel), invocation.Rest, verb);
        if (picked.Mistake is { } mistake)
            return new OnlyYou(mistake.ToCard());
        var (row, rest) = picked.Value;
        return ScheduleRights.MayChange(invocation.Caller, row.Schedule)
            ? await change(row, rest)
            : new OnlyYou(ScheduleCards.NotYours(row.Number));
    }

    /// <summary>As the other, for what needs no more words than the number.</summary>
    public ValueTask<Reply> WithOne(
        Invocation invocation,
        string verb,
        Func<NumberedSchedule, ValueTask<Card>> change,
        CancellationToken cancel
    ) =>
        WithOne(
            invocation,
            verb,
            async (row, rest) =>
                new OnlyYou(rest.Length == 0 ? await change(row) : ScheduleMistakes.Unexpected(rest, verb).ToCard()),
            cancel
        );

    private static Parsed<Chosen> Pick(ImmutableArray<NumberedSchedule> rows, string rest, string verb)
    {
        if (rows.IsEmpty)
            return ScheduleMistakes.NoSchedules();
        var words = rest.Split(
            (char[]?)null,
            2,
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        if (words.Length > 0 && IsNumber(words[0]))
            return Number(words[0]) is { } number && number <= rows.Length
                ? new Chosen(rows[number - 1], words.Length > 1 ? words[1] : "")
                : ScheduleMistakes.NoSuchSchedule(words[0], verb, rows.Length);
        return rows.Length == 1 ? new Chosen(rows[0], rest) : ScheduleMistakes.WhichSchedule(verb, rows.Length);
    }

    private static bool IsNumber(string word) => word[0] == '#' || word.All(char.IsAsciiDigit);

    private static int? Number(string word) =>
        int.TryParse(word.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;

    private sealed record Chosen(NumberedSchedule Row, string Rest);
}
