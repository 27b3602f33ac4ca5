using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Tests.Features.Privacy;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Endurance;

/// <summary>
/// A year of a team of 200 people, in simulated time: every kind of schedule, holidays, leavers, joiners, people who erase what is kept of them, changes of zone, a channel that
/// refuses, one that nobody joins, and a bot that is down now and then. At its end nothing may be lost, counted twice or told about.
/// </summary>
public sealed class YearTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_year_every_slot_has_one_outcome_every_tally_is_right_and_no_secret_is_out()
    {
        await using var core = await BotCore.Start(Year.First);
        var year = new Year(core);

        await year.Live();

        await EverySlotIsAccountedFor(core, year);
        await Recount.Compare(core, [.. year.Erasures.Select(erasure => erasure.Taken)]);
        await NothingIsLeftOfWhoeverIsErased(core, year);
        NothingPrivateIsPublic(core, year);
        await WhatIsPostedWasOffered(core);
    }

    private static async Task EverySlotIsAccountedFor(BotCore core, Year year)
    {
        var rows = await core.Query(context => context.Slots.AsNoTracking().ToListAsync(Cancel));
        var kept = rows.ToDictionary(
            row => (row.ScheduleId, At: Instant.FromUnixTimeMilliseconds(row.At)),
            row => (SlotOutcome)row.Outcome
        );
        var expected = year.Rules.SelectMany(span => span.Slots().Select(at => (span.Schedule, At: at))).ToHashSet();

        expected.Except(kept.Keys).Order().ShouldBeEmpty("slots that nobody accounts for");
        kept.Keys.Except(expected).Order().ShouldBeEmpty("slots that there never were");
        foreach (var ((schedule, at), outcome) in kept)
        {
            var what = $"schedule {schedule} at {at}";
            (outcome == SlotOutcome.DayOff).ShouldBe(year.IsDayOff(schedule, at), $"{what} is {outcome}");
            if (outcome == SlotOutcome.Paused)
                year.IsPaused(schedule, at).ShouldBeTrue(what);
            if (outcome == SlotOutcome.Missed)
                year.WasDown(at).ShouldBeTrue(what);
        }
        foreach (var outcome in Enum.GetValues<SlotOutcome>())
            kept.Values.ShouldContain(outcome, "a year has them all");
    }

    /// <summary>Their breaks were counted, their rows are gone; who came again began with nothing and is somebody new.</summary>
    private static async Task NothingIsLeftOfWhoeverIsErased(BotCore core, Year year)
    {
        year.Erasures.Count.ShouldBeGreaterThan(20);
        year.Erasures.Sum(erasure => erasure.Taken.Count).ShouldBeGreaterThan(20);
        year.ErasedInTheMidst.ShouldBePositive();
        var returned = year
            .Erasures.Where(erasure => erasure.Returned)
            .Select(erasure => erasure.Key)
            .ToHashSet(StringComparer.Ordinal);
        var there = await core.Query(context =>
            context.Members.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Key, Cancel)
        );
        there.Values.Count(returned.Contains).ShouldBeGreaterThan(3);
        (
            await Traces.Of(
                core,
                year.Erasures.Select(erasure => erasure.Member).Where(member => !there.ContainsKey(member.Value)),
                year.Erasures.Select(erasure => erasure.Key).Where(key => !returned.Contains(key))
            )
        ).ShouldBeEmpty();
    }

    private static void NothingPrivateIsPublic(BotCore core, Year year)
    {
        var shown = core.Platform.Attempts.Where(attempt => attempt.Verb is "post" or "edit").ToArray();
        shown.Length.ShouldBeGreaterThan(1_000);
        foreach (var attempt in shown)
        {
            var words = attempt.Card.InPlainWords(BotCore.Berlin);
            words.ShouldNotContain("walked instead", Case.Insensitive);
            words.ShouldNotContain("nudge", Case.Insensitive);
            words.ShouldNotContain("day off", Case.Insensitive);
            if (attempt.Place.StartsWith("acme/", StringComparison.Ordinal))
                foreach (var silence in year.Silences.Where(it => it.From < attempt.At && attempt.At <= it.To))
                    words.ShouldNotContain(silence.Name, Case.Sensitive, $"{attempt.Key} at {attempt.At}");
        }
        var unspoken = year.Silences.Where(silence => silence.To == Instant.MaxValue && silence.IsForThePast).ToArray();
        unspoken.Length.ShouldBeGreaterThan(5);
        foreach (var (message, card) in core.Platform.Messages)
        {
            var words = card.InPlainWords(BotCore.Berlin);
            foreach (var silence in unspoken)
                words.ShouldNotContain(silence.Name, Case.Sensitive, $"{message} still");
        }
        foreach (var tell in core.Platform.Of("tell"))
            year.MayBeTold(tell).ShouldBeTrue($"{tell.Key} to {tell.Place}");
    }

    /// <summary>Every break of a slot that was posted has a prompt, and no other has one; every digest is of a week of its own.</summary>
    private static async Task WhatIsPostedWasOffered(BotCore core)
    {
        (
            await core.Number(
                "SELECT count(*) FROM slots s LEFT JOIN breaks b ON b.id = s.break_id WHERE (s.outcome IN (1, 2)) <> (b.message IS NOT NULL)"
            )
        ).ShouldBe(0);
        var keys = core
            .Platform.Of("post")
            .Where(post => post.Key.StartsWith("digest-", StringComparison.Ordinal))
            .Select(post => post.Key)
            .ToArray();
        keys.Distinct(StringComparer.Ordinal).Count().ShouldBe(keys.Length);
        keys.Length.ShouldBeGreaterThan(100);
        (await core.Number("SELECT count(*) FROM intents")).ShouldBe(0);
        (await core.Number("SELECT count(*) FROM nudges")).ShouldBe(0);
    }
}
