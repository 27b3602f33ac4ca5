using System.Collections.Immutable;
using StretchBot.Conversation;
using StretchBot.Features.Schedules.Reading;

namespace StretchBot.Features.Schedules;

/// <summary>A form that came back, taken field by field: what it says, and what is wrong where.</summary>
internal sealed record FilledSchedule(ImmutableDictionary<string, string> Values)
{
    /// <summary>Longer than any good value; a browser could send anything.</summary>
    private const int MostCharacters = 500;

    public ScheduleWords Words { get; private init; } = new(RuleWords.Nothing);

    public ImmutableArray<FieldFault> Faults { get; private init; } = [];

    /// <summary>Takes one field. One that is empty or did not come back says nothing.</summary>
    public FilledSchedule Take<T>(
        string field,
        Func<string, Parsed<T>> read,
        Func<ScheduleWords, T, ScheduleWords> with
    )
    {
        var value = Values.GetValueOrDefault(field, "").Trim();
        if (value.Length == 0)
            return this;
        var parsed =
            value.Length > MostCharacters ? ScheduleMistakes.TooLong(value.Length, MostCharacters) : read(value);
        return parsed.Mistake is { } mistake
            ? this with
            {
                Faults = Faults.Add(ScheduleForm.Fault(field, mistake)),
            }
            : this with
            {
                Words = with(Words, parsed.Value),
            };
    }
}
