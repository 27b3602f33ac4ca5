using System.Collections.Immutable;
using NodaTime;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Tests.Storage;

namespace StretchBot.Tests.Features.Breaks;

/// <summary>Breaks out of thin air, for rules that need no store.</summary>
internal static class SampleBreaks
{
    /// <summary>10:30:00 on a Tuesday in Berlin.</summary>
    public static readonly Instant Slot = Instant.FromUtc(2026, 11, 24, 9, 30);

    public static Routine Routine(params string[] stretches) =>
        Content.Routine.Of("Two stretches", stretches.Select(slug => BotCore.Catalogue.FindStretch(slug)!));

    public static Break Break(Routine? routine = null, Origin? origin = null, Duration? window = null) =>
        new(
            new BreakId(42),
            new TeamId(1),
            new ChannelId(2),
            routine ?? BotCore.Catalogue.FindRoutine("desk-minute")!,
            Slot,
            Slot + (window ?? Duration.FromMinutes(30)),
            origin ?? new FromSlot(new ScheduleId(7), Slot, Late: false)
        );

    public static BreakView View(Break it, params Participant[] people) =>
        new(it, [.. people], new WeekSoFar(3, 5, 41), Slot + Duration.FromHours(2), Starter: null);

    public static Participant In(string name, bool hidden = false) =>
        new(new MemberId(name.Length), name, TakingPart.In, hidden);

    public static ImmutableArray<Participant> Crowd(int people) =>
        [.. Enumerable.Range(1, people).Select(i => In($"member-{i}"))];

    public static string Words(Card card) => card.InPlainWords(BotCore.Berlin);

    public static string[] Labels(Card card) => [.. card.Buttons.Select(button => button.Label.ToString())];
}
