using System.Collections.Immutable;
using NodaTime;
using Shouldly;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Features.Body;
using StretchBot.Features.Breaks;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.Body;

public sealed class AvoidTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_skip_tag_belongs_to_one_concern_and_the_list_fits_the_tightest_platform()
    {
        Concerns
            .All.SelectMany(concern => concern.Tags)
            .ShouldBe(BotCore.Catalogue.Vocabulary.SkipTags.Select(tag => tag.Slug), ignoreOrder: true);
        Concerns.All.Length.ShouldBeLessThanOrEqualTo(Concerns.Most);
        Concerns.All.ShouldAllBe(concern => concern.Label.ToString().Length <= 75);
    }

    [Theory]
    [InlineData("avoid knees, wrists")]
    [InlineData("avoid knees and wrists")]
    [InlineData("avoid my knees, my wrists")]
    [InlineData("avoid knees wrists")]
    [InlineData("avoid KNES, wrists")]
    public async Task Plain_words_name_what_to_avoid(string words)
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();

        Words(await core.Hear(heron, words)).ShouldContain("• Wrists and hands\n• Knees\n");

        Words(await core.Hear(heron, "avoid list")).ShouldContain("• Wrists and hands\n• Knees\n");
        (await Avoided(core, heron)).ShouldBe(
            ["carpal_tunnel", "knee_injury", "knee_replacement", "wrist_injury"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task What_is_said_later_is_added_and_nothing_clears_it()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.Hear(heron, "avoid knee replacement");
        Words(await core.Hear(heron, "avoid balance")).ShouldContain("• knee replacement\n• Balance\n");

        Words(await core.Hear(heron, "avoid nothing")).ShouldStartWith("Nothing is left out any more");

        (await Avoided(core, heron)).ShouldBeEmpty();
        Words(await core.Hear(heron, "avoid list")).ShouldStartWith("You avoid nothing so far");
    }

    [Fact]
    public async Task A_word_that_names_nothing_is_read_back_and_nothing_is_kept()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();

        var words = Words(await core.Hear(heron, "avoid knees, mondays"));

        words.ShouldStartWith("I don't know what “mondays” should spare.");
        words.ShouldEndWith("For example: /stretch avoid knees, wrists");
        (await Avoided(core, heron)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_form_shows_what_is_chosen_and_keeps_what_is_ticked()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.Hear(heron, "avoid knee replacement, wrists");

        var form = (await core.Say(heron, "avoid")).ShouldBeOfType<Ask>().Form;
        var field = form.Fields.ShouldHaveSingleItem().ShouldBeOfType<ManyField>();
        field.Value.ShouldBe("wrist_injury,knee_injury");
        field.Choices.Length.ShouldBe(Concerns.All.Length);

        await Send(core, heron, "knee_injury,balance,made_up");

        // Part of a concern stays the part it was: the list says no more than before.
        (await Avoided(core, heron)).ShouldBe(["balance", "knee_replacement"], ignoreOrder: true);
        await Send(core, heron, "");
        (await Avoided(core, heron)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stretch_for_now_is_never_one_to_avoid()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.Hear(heron, "avoid neck, wrists");
        var avoided = await core.Get<IAvoidedTags>().Of(heron.Member, Cancel);
        for (var i = 0; i < 60; i++)
        {
            core.Advance(Duration.FromMilliseconds(7919));
            var shown = Shown(await core.Hear(heron, ""));
            BotCore.Catalogue.FindStretch(shown)!.HitsAny(avoided).ShouldBeFalse(shown);
        }
    }

    [Fact]
    public async Task When_nothing_fits_it_says_so_rather_than_showing_something()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await Send(core, heron, string.Join(',', Concerns.All.Select(concern => concern.Key)));
        var fitting = BotCore.Catalogue.Stretches.Where(stretch => stretch.SkipTags.Count == 0).ToArray();

        var card = await core.Hear(heron, "");

        if (fitting.Length == 0)
            Words(card).ShouldStartWith("I have no stretch that fits you right now");
        else
            fitting.ShouldContain(stretch => stretch.Slug == Shown(card));
    }

    [Fact]
    public async Task A_stretch_asked_for_by_name_is_shown_with_a_word_of_caution_and_a_gentler_one()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.Hear(heron, "avoid knees");

        var card = await core.Hear(heron, "pigeon");

        Words(card).ShouldContain("You asked me to leave this kind out.");
        var gentler = card.Buttons[0];
        gentler.Style.ShouldBe(ButtonStyle.Primary);
        (Shown(await core.Feel(heron, gentler.Id)) == "pigeon").ShouldBeFalse();
        Words(await core.Hear(await core.Caller("otter"), "pigeon")).ShouldNotContain("You asked me");
    }

    [Fact]
    public async Task In_a_list_what_to_avoid_comes_last()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.Hear(heron, "avoid knees");
        var avoided = await core.Get<IAvoidedTags>().Of(heron.Member, Cancel);

        var card = await core.Hear(heron, "hips");

        var hits = card
            .Buttons.Select(button => BotCore.Catalogue.FindStretch(button.Id.Argument(0)!)!.HitsAny(avoided))
            .ToArray();
        hits.ShouldContain(true);
        hits.ShouldBe(hits.Order());
    }

    [Fact]
    public async Task The_easier_version_spares_what_the_member_avoids()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var it = await core.StartBreak(heron);
        await core.Turn();
        core.Set(it.Starts);
        var before = Shown(await core.Feel(heron, EasierVersion.Id(it.Id)));
        var tags = BotCore.Catalogue.FindStretch(before)!.SkipTags;
        tags.ShouldNotBeEmpty();

        await Send(
            core,
            heron,
            string.Join(',', Concerns.Of(tags.ToHashSet(StringComparer.Ordinal)).Select(it => it.Key))
        );
        var after = await core.Feel(heron, EasierVersion.Id(it.Id));

        (Shown(after) == before).ShouldBeFalse(before);
        Shown(await core.Feel(await core.Caller("otter"), EasierVersion.Id(it.Id))).ShouldBe(before);
    }

    [Fact]
    public async Task A_guided_routine_is_changed_for_this_member_alone_and_counts_as_it_was_done()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var otter = await core.Caller("otter");
        var routine = BotCore.Catalogue.Routines.First(routine =>
            routine.Items.Any(item => item.SkipTags.Contains("knee_injury", StringComparer.Ordinal))
        );
        await core.Hear(heron, "avoid knees");
        var avoided = await core.Get<IAvoidedTags>().Of(heron.Member, Cancel);

        var own = await core.Hear(heron, $"routine {routine.Slug}");

        Words(own).ShouldContain("Changed to spare what you avoid.");
        Words(await core.Hear(otter, $"routine {routine.Slug}")).ShouldNotContain("Changed");
        var spared = BotCore.Catalogue.Sparing(routine, avoided)!;
        spared.Items.ShouldAllBe(item => !item.HitsAny(avoided));
        for (var step = 1; step <= spared.Stages.Count; step++)
            Words(await core.Feel(heron, ButtonId.Of("step", routine.Slug!, $"{step}")))
                .ShouldStartWith($"{step} of {spared.Stages.Count}: {spared.Stages[step - 1].Stretch.Name}");
        await core.Feel(heron, ButtonId.Of("solo", routine.Slug!));
        (await core.Number("SELECT seconds FROM solos")).ShouldBe((long)spared.Duration.TotalSeconds);
    }

    private static Task<IReadOnlySet<string>> Avoided(BotCore core, Caller caller) =>
        core.Get<IAvoidedTags>().Of(caller.Member, Cancel).AsTask();

    private static async Task<Reply> Send(BotCore core, Caller caller, string keys) =>
        await core.Dispatcher.Answer(
            new FormSent(caller, "avoid", ImmutableDictionary<string, string>.Empty.Add("what", keys)),
            Cancel
        );

    private static string Shown(Card card) => card.Parts.OfType<Picture>().Single().Stretch;

    private static string Words(Card card) => card.InPlainWords(BotCore.Berlin);
}
