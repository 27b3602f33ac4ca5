using NodaTime;
using Shouldly;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Tests.Storage;
using Xunit;
using static StretchBot.Tests.Features.Breaks.SampleBreaks;

namespace StretchBot.Tests.Features.Breaks;

public sealed class PromptTests
{
    private static readonly Duration Second = Duration.FromSeconds(1);

    [Fact]
    public void Before_the_start_it_says_what_is_coming_and_asks_who_comes_along()
    {
        var card = Prompt.At(View(Break(), In("heron")), Slot - Duration.FromMinutes(2));

        Words(card)
            .ShouldBe(
                """
                Stretch break: One-minute desk reset
                Starts at 10:30 and takes about 1 minute.
                • Shoulder rolls, 20 s
                • Elbows wide, 15 s
                • 20-20-20, 20 s
                Picture: In a row: Shoulder rolls, Elbows wide, 20-20-20.
                In: heron
                """
            );
        Labels(card).ShouldBe(["I'm in", "Easier version", "Not now"]);
    }

    [Fact]
    public void While_it_runs_it_shows_the_stretch_of_the_moment()
    {
        var card = Prompt.At(View(Break(), In("heron")), Slot + (10 * Second));

        Words(card)
            .ShouldBe(
                """
                Shoulder rolls
                20 s. Change at 10:30:20.
                Picture: Front view: sitting with the shoulders rolled back and down, arms hanging.
                1. Let your arms hang by your sides.
                2. Lift both shoulders toward your ears.
                3. Draw them back and feel your shoulder blades meet.
                4. Drop them down and relax.
                5. Do half the rolls backward, then half forward.
                Next: Elbows wide.
                In: heron
                """
            );
        Labels(card).ShouldBe(["I'm in", "Done", "Easier version", "Not now"]);
    }

    [Fact]
    public void The_last_stretch_says_when_it_ends()
    {
        var words = Words(Prompt.At(View(Break()), Slot + (50 * Second)));

        words.ShouldStartWith("20-20-20\n20 s. Ends at 10:31:05.");
        words.ShouldContain("Last one.");
    }

    [Fact]
    public void Once_over_it_lets_late_comers_press_done()
    {
        var it = Break();

        var card = Prompt.At(View(it, In("heron"), In("otter")), it.Ends);

        Words(card)
            .ShouldBe(
                """
                That was the break. Nicely done.
                If you were in, it counts already. Late? Do it in your own time and press Done until 11:00.
                • Shoulder rolls, 20 s
                • Elbows wide, 15 s
                • 20-20-20, 20 s
                2 took part: heron and otter.
                """
            );
        Labels(card).ShouldBe(["Done", "Easier version"]);
    }

    [Fact]
    public void Once_closed_it_says_who_took_part_and_what_comes_next()
    {
        var it = Break();

        var card = Prompt.At(View(it, In("heron"), In("otter")), it.Closes);

        Words(card)
            .ShouldBe(
                """
                Break over: One-minute desk reset
                2 took part: heron and otter.
                The team this week: 3 breaks together, 41 minutes.
                Next break here: Tuesday 24 November, 12:30.
                """
            );
        card.Buttons.ShouldBeEmpty();
    }

    [Fact]
    public void A_break_that_nobody_took_is_closed_without_a_reproach()
    {
        var it = Break();
        var view = View(it) with { Week = new WeekSoFar(0, 1, 0), NextBreak = null };

        Words(Prompt.At(view, it.Closes))
            .ShouldBe(
                """
                Break over: One-minute desk reset
                Nobody this time, and that is fine.
                No further break is planned here. Start one any time with /stretch break.
                """
            );
    }

    [Fact]
    public void A_one_sided_stretch_runs_once_a_side_and_calls_the_change()
    {
        var it = Break(Routine("neck-side-tilt", "elbows-wide"));

        var right = Prompt.At(View(it), Slot + (5 * Second));
        var left = Prompt.At(View(it), Slot + (30 * Second));

        Words(right).ShouldStartWith("Neck side tilt: right side\n20 s. Change at 10:30:20.");
        Words(right).ShouldContain("Next: change sides, left.");
        Words(right).ShouldContain("Let your right arm hang");
        right.Parts.OfType<Picture>().Single().Side.ShouldBe(Side.Right);
        Words(left).ShouldStartWith("Neck side tilt: left side\n20 s. Change at 10:30:45.");
        Words(left).ShouldContain("Next: Elbows wide.");
        Words(left).ShouldContain("Let your left arm hang");
        left.Parts.OfType<Picture>().Single().Side.ShouldBe(Side.Left);
    }

    [Fact]
    public void The_plan_names_a_one_sided_stretch_once_with_the_time_of_both_sides() =>
        Words(Prompt.At(View(Break(Routine("neck-side-tilt"))), Slot - Second))
            .ShouldContain("• Neck side tilt, 40 s, both sides");

    [Fact]
    public void It_changes_by_itself_at_the_start_at_every_stage_at_the_end_and_at_the_close()
    {
        var it = Break(Routine("neck-side-tilt", "elbows-wide"), window: Duration.FromMinutes(5));

        Changes(it, from: Slot - Duration.FromMinutes(2)).ShouldBe([0, 20, 45, 65, 300]);
    }

    [Fact]
    public void A_window_no_longer_than_the_routine_goes_from_running_to_closed()
    {
        var routine = Routine("elbows-wide");
        var it = Break(routine, window: Duration.FromTimeSpan(routine.Duration));

        Changes(it, from: Slot - Second).ShouldBe([0, 15]);
        it.PhaseAt(it.Ends).ShouldBe(Phase.Closed);
    }

    [Theory]
    [InlineData(-1, Phase.Announced)]
    [InlineData(0, Phase.Running)]
    [InlineData(64, Phase.Running)]
    [InlineData(65, Phase.Open)]
    [InlineData(1_799, Phase.Open)]
    [InlineData(1_800, Phase.Closed)]
    public void A_phase_begins_with_its_first_instant(int second, Phase phase) =>
        Break().PhaseAt(Slot + (second * Second)).ShouldBe(phase);

    [Fact]
    public void Between_two_changes_the_card_stays_the_same()
    {
        var view = View(Break(Routine("neck-side-tilt", "elbows-wide", "pigeon")), In("heron"));
        var from = Slot - Duration.FromMinutes(2);
        while (Prompt.NextChange(view.Break, from) is { } change)
        {
            var card = Words(Prompt.At(view, from));
            for (var at = from; at < change; at += Duration.FromSeconds(7))
                Words(Prompt.At(view, at)).ShouldBe(card);
            string.Equals(Words(Prompt.At(view, change)), card, StringComparison.Ordinal).ShouldBeFalse();
            from = change;
        }
    }

    [Fact]
    public void Members_who_left_are_not_named() =>
        Words(
                Prompt.At(
                    View(Break(), In("heron"), new Participant(new MemberId(9), "otter", TakingPart.Left, false)),
                    Slot
                )
            )
            .ShouldEndWith("In: heron");

    [Fact]
    public void Members_who_hide_count_only_in_the_number()
    {
        var it = Break();
        var view = View(it, In("heron"), In("otter", hidden: true), In("fox", hidden: true));

        foreach (var at in new[] { Slot - Second, Slot, it.Ends, it.Closes })
            Words(Prompt.At(view, at)).ShouldNotContain("otter");
        Words(Prompt.At(view, Slot)).ShouldContain("In: heron and 2 more");
        Words(Prompt.At(view, it.Closes)).ShouldContain("3 took part: heron and 2 more.");
    }

    [Fact]
    public void A_break_that_only_hidden_members_took_names_nobody()
    {
        var it = Break();

        Words(Prompt.At(View(it, In("otter", hidden: true)), it.Closes)).ShouldContain("Took part: 1 person.");
        Words(Prompt.At(View(it, In("otter", hidden: true), In("fox", hidden: true)), it.Closes))
            .ShouldContain("Took part: 2 people.");
    }

    [Fact]
    public void Fifty_people_make_one_short_line()
    {
        var it = Break();
        var view = View(it) with { People = Crowd(50) };

        var words = Words(Prompt.At(view, it.Closes));

        words.ShouldContain("50 took part: member-1, member-2,");
        words.ShouldContain("member-12 and 38 more.");
        words.ShouldNotContain("member-13");
        words.Length.ShouldBeLessThan(350);
    }

    [Theory]
    [InlineData("<!channel>")]
    [InlineData("@everyone")]
    [InlineData("*_~`bold`~_*")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("{0} %s \\n")]
    public void A_name_stands_in_a_plain_span_as_it_is(string name)
    {
        var it = Break(origin: new ByHand(new MemberId(1)));
        var view = View(it, In(name)) with { Starter = name };

        foreach (var at in new[] { Slot - Second, Slot, it.Ends, it.Closes })
        {
            var spans = Prompt
                .At(view, at)
                .Parts.SelectMany(part =>
                    part switch
                    {
                        Paragraph paragraph => paragraph.Text.Spans,
                        Note note => note.Text.Spans,
                        _ => [],
                    }
                )
                .Where(span => Words(new Card(span)).Contains(name, StringComparison.Ordinal))
                .ToArray();
            spans.ShouldNotBeEmpty();
            spans.ShouldAllBe(span => span is Plain);
        }
    }

    [Fact]
    public void A_break_by_hand_says_who_started_it_and_a_late_one_why_it_is_late()
    {
        var byHand = View(Break(origin: new ByHand(new MemberId(1)))) with { Starter = "heron" };
        var late = View(Break(origin: new FromSlot(new ScheduleId(7), Slot, Late: true)));

        Words(Prompt.At(byHand, Slot - Second)).ShouldEndWith("Started by heron.");
        Words(Prompt.At(late, Slot - Second)).ShouldEndWith("A little late: I was not running at the planned time.");
    }

    [Fact]
    public void Every_button_names_the_break()
    {
        var it = Break();
        foreach (var at in new[] { Slot - Second, Slot, it.Ends })
        foreach (var button in Prompt.At(View(it), at).Buttons)
            button.Id.Number(0).ShouldBe(42);
    }

    [Fact]
    public void Every_routine_of_the_catalogue_fits_a_prompt_at_every_moment()
    {
        foreach (var routine in BotCore.Catalogue.Routines)
        {
            var view = View(Break(routine, window: Duration.FromHours(1))) with { People = Crowd(50) };
            for (Instant? at = Slot - Second; at is { } now; at = Prompt.NextChange(view.Break, now))
            {
                var card = Prompt.At(view, now);
                card.Title.ToString().Length.ShouldBeLessThanOrEqualTo(100);
                Words(card).Length.ShouldBeLessThanOrEqualTo(3_000);
            }
        }
    }

    private static int[] Changes(Break it, Instant from)
    {
        var seconds = new List<int>();
        for (var at = Prompt.NextChange(it, from); at is { } change; at = Prompt.NextChange(it, change))
            seconds.Add((int)(change - it.Starts).TotalSeconds);
        return [.. seconds];
    }
}
