using System.Collections.Immutable;
using Shouldly;
using StretchBot.Conversation;
using Xunit;

namespace StretchBot.Tests.Platforms;

/// <summary>
/// What every platform must do. A platform passes by one subclass that brings its <see cref="IPlatform"/>, real but for the outermost edge,
/// and a way to read back what a member sees there.
/// </summary>
public abstract class PlatformContract
{
    /// <summary>Text that would be a ping or markup somewhere.</summary>
    private const string Hostile = "<!channel> @everyone <b>x</b> **bold** [a](b) &amp; <@U1> `c` _d_ ~e~";

    protected abstract IPlatform Platform { get; }

    /// <summary>A channel that both members read.</summary>
    protected abstract ChannelAddress Channel { get; }

    /// <summary>A channel that is not there.</summary>
    protected abstract ChannelAddress Nowhere { get; }

    protected abstract MemberAddress Member { get; }

    protected abstract MemberAddress OtherMember { get; }

    /// <summary>All messages that <paramref name="reader"/> sees, oldest first, private ones included.</summary>
    protected abstract ValueTask<ImmutableArray<SeenMessage>> SeenBy(MemberAddress reader);

    /// <summary>Removes a message as the platform's own people can.</summary>
    protected abstract ValueTask Remove(MessageKey message);

    /// <summary>Presses a button as <see cref="Member"/>, and gives the id that reached the handler of the action <c>contract</c>.</summary>
    protected abstract ValueTask<string> Press(SeenMessage message, SeenButton button);

    public static TheoryData<string> PartKinds =>
        [.. ContractParts.Parts.Keys.Select(kind => kind.Name).Order(StringComparer.Ordinal)];

    public static TheoryData<string> SpanKinds =>
        [.. ContractParts.Spans.Keys.Select(kind => kind.Name).Order(StringComparer.Ordinal)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_is_seen_by_everyone_in_the_channel()
    {
        var key = await Post(new Card("Good morning"), "one");

        (await SeenBy(Member)).ShouldContain(message => message.Key == key && message.Words.Contains("Good morning"));
        (await SeenBy(OtherMember)).ShouldContain(message => message.Key == key);
    }

    [Fact]
    public async Task Posting_twice_with_one_key_shows_one_message()
    {
        var first = await Post(new Card("Once only"), "same");
        var second = await Post(new Card("Once only"), "same");

        second.ShouldBe(first);
        (await Showing("Once only")).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Posting_at_once_with_one_key_shows_one_message()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Post(new Card("At once"), "at-once")));

        keys.Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        (await Showing("At once")).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Two_keys_are_two_messages_in_their_order()
    {
        var first = await Post(new Card("The same words"), "first");
        var second = await Post(new Card("The same words"), "second");

        (await Showing("The same words")).Select(message => message.Key).ShouldBe([first, second]);
    }

    [Fact]
    public async Task An_edit_replaces_words_and_buttons()
    {
        var key = await Post(
            new Card("Before") { Buttons = [new Button(ButtonId.Of("contract", "1"), "Old")] },
            "edited"
        );

        var outcome = await Platform.Edit(
            Channel,
            new MessageKey(key),
            new Card("After") { Buttons = [new Button(ButtonId.Of("contract", "2"), "New")] },
            Cancel
        );

        outcome.ShouldBe(new Sent(new MessageKey(key)));
        var message = (await SeenBy(Member)).Single(message => message.Key == key);
        message.Words.ShouldContain("After");
        message.Words.ShouldNotContain("Before");
        message.Buttons.Select(button => button.Label).ShouldBe(["New"]);
    }

    [Fact]
    public async Task Editing_a_message_that_has_vanished_says_that_it_is_gone()
    {
        var key = await Post(new Card("Soon gone"), "vanished");
        await Remove(new MessageKey(key));

        var outcome = await Platform.Edit(Channel, new MessageKey(key), new Card("Too late"), Cancel);

        outcome.ShouldBeOfType<MessageGone>();
    }

    [Fact]
    public async Task A_channel_that_is_not_there_is_refused_with_a_sentence()
    {
        var outcome = await Platform.Post(Nowhere, new Card("Hello?"), new PostKey("nowhere"), Cancel);

        outcome.ShouldBeOfType<Refused>().Reason.ShouldEndWith(".");
    }

    [Fact]
    public async Task What_one_member_is_told_nobody_else_sees()
    {
        var outcome = await Platform.Tell(Member, new Card("Between us"), new PostKey("private"), Cancel);

        outcome.ShouldBeOfType<Sent>();
        (await SeenBy(Member)).Count(message => message.Words.Contains("Between us")).ShouldBe(1);
        (await SeenBy(OtherMember)).ShouldNotContain(message => message.Words.Contains("Between us"));
    }

    [Fact]
    public async Task Telling_twice_with_one_key_tells_once()
    {
        await Platform.Tell(Member, new Card("Once, between us"), new PostKey("told"), Cancel);
        await Platform.Tell(Member, new Card("Once, between us"), new PostKey("told"), Cancel);

        (await SeenBy(Member)).Count(message => message.Words.Contains("Once, between us")).ShouldBe(1);
    }

    [Fact]
    public async Task One_key_may_tell_two_members()
    {
        await Platform.Tell(Member, new Card("For each of you"), new PostKey("each"), Cancel);
        await Platform.Tell(OtherMember, new Card("For each of you"), new PostKey("each"), Cancel);

        (await SeenBy(Member)).Count(message => message.Words.Contains("For each of you")).ShouldBe(1);
        (await SeenBy(OtherMember)).Count(message => message.Words.Contains("For each of you")).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(PartKinds))]
    public async Task Every_part_shows_its_words(string kind)
    {
        var (make, hasWords) = ContractParts.Parts.Single(part => part.Key.Name == kind).Value;

        var message = await Shown(new Card("Title") { Parts = [make("Sitting tall")] }, kind);

        message.Words.ShouldContain("Title");
        message.Words.Trim().Length.ShouldBeGreaterThan("Title".Length);
        if (hasWords)
            message.Words.ShouldContain("Sitting tall");
    }

    [Theory]
    [MemberData(nameof(SpanKinds))]
    public async Task Every_span_shows_its_words_or_its_instant(string kind)
    {
        var span = ContractParts.Spans.Single(span => span.Key.Name == kind).Value("sitting tall");

        var message = await Shown(new Card("Title") { Parts = [new Paragraph(span)] }, kind);

        if (span is Moment moment)
            message.Moments.ShouldContain(moment.At);
        else
            message.Words.ShouldContain("sitting tall");
        message.Styled.Contains("sitting tall", StringComparer.Ordinal).ShouldBe(span is Strong or Typed);
    }

    [Theory]
    [MemberData(nameof(PartKinds))]
    public async Task What_people_write_is_read_as_they_wrote_it_and_is_never_markup(string kind)
    {
        var (make, hasWords) = ContractParts.Parts.Single(part => part.Key.Name == kind).Value;

        var message = await Shown(new Card(Hostile) { Parts = [make(Hostile)] }, kind);

        var times = message.Words.Split(Hostile).Length - 1;
        times.ShouldBe(hasWords ? 2 : 1);
        message.Pinged.ShouldBeEmpty();
        message.Styled.ShouldNotContain(run => run == "x" || run == "bold" || run == "a" || run == "c");
    }

    [Fact]
    public async Task A_button_of_100_characters_comes_back_as_it_went()
    {
        var id = ButtonId.Of("contract", new string('x', ButtonId.MaxLength - "contract:".Length));
        id.ToString().Length.ShouldBe(ButtonId.MaxLength);

        var message = await Shown(new Card("Press me") { Buttons = [new Button(id, "Press")] }, "long-id");

        (await Press(message, message.Buttons.Single())).ShouldBe(id.ToString());
    }

    [Fact]
    public async Task Twenty_five_buttons_are_all_there_in_their_order()
    {
        var labels = Enumerable.Range(1, 25).Select(number => $"Button {number}").ToArray();

        var message = await Shown(
            new Card("Many")
            {
                Buttons = [.. labels.Select((label, index) => new Button(ButtonId.Of("contract", $"{index}"), label))],
            },
            "many"
        );

        message.Buttons.Select(button => button.Label).ShouldBe(labels);
    }

    [Fact]
    public async Task Choosing_from_a_menu_presses_what_was_chosen()
    {
        var labels = Enumerable.Range(1, 25).Select(number => $"Choice {number}").ToArray();
        var message = await Shown(
            new Card("Choose")
            {
                Menu = new Menu(
                    "Choose one",
                    [
                        .. labels.Select(
                            (label, index) => new MenuChoice(ButtonId.Of("contract", $"{index}"), label, "Quietly")
                        ),
                    ]
                ),
            },
            "menu"
        );

        message.Choices.Select(choice => choice.Label).ShouldBe(labels);
        (await Press(message, message.Choices[6])).ShouldBe("contract:6");
    }

    [Fact]
    public async Task A_post_calls_those_whom_it_mentions_and_an_edit_calls_nobody()
    {
        var here = await Shown(new Card("Come along") { Mention = new MentionHere() }, "here");
        var group = await Shown(new Card("Come along") { Mention = new MentionRole("777") }, "group");

        here.Pinged.ShouldBe(["here"]);
        group.Pinged.ShouldBe(["777"]);

        await Platform.Edit(Channel, new MessageKey(here.Key), new Card("Coming"), Cancel);
        (await SeenBy(Member)).Single(message => message.Key == here.Key).Pinged.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_that_is_removed_is_no_longer_there()
    {
        var key = new MessageKey(await Post(new Card("A test post"), "removed"));

        (await Platform.Remove(Channel, key, Cancel)).ShouldBe(new Sent(key));

        (await Showing("A test post")).ShouldBeEmpty();
        (await Platform.Remove(Channel, key, Cancel)).ShouldBeOfType<MessageGone>();
    }

    [Fact]
    public async Task A_look_around_finds_nothing_wrong_where_nothing_is()
    {
        var findings = await Platform.Examine(Channel, Cancel);

        findings.ShouldNotBeEmpty();
        findings.ShouldAllBe(finding => finding.Good && finding.Cure == null && finding.Words.EndsWith('.'));
    }

    [Fact]
    public async Task A_look_at_a_channel_that_is_not_there_finds_it_and_names_the_cure()
    {
        var findings = await Platform.Examine(Nowhere, Cancel);

        findings.ShouldContain(finding => !finding.Good && finding.Cure != null && finding.Cure.EndsWith('.'));
    }

    [Fact]
    public void The_contract_knows_every_part_and_span()
    {
        ContractParts.KindsOf<Part>().ShouldBe(ContractParts.Parts.Keys, ignoreOrder: true);
        ContractParts.KindsOf<Span>().ShouldBe(ContractParts.Spans.Keys, ignoreOrder: true);
    }

    private async Task<string> Post(Card card, string key) =>
        (await Platform.Post(Channel, card, new PostKey($"contract-{key}"), Cancel))
            .ShouldBeOfType<Sent>()
            .Message.Value;

    private async Task<SeenMessage> Shown(Card card, string key)
    {
        var message = await Post(card, key);
        return (await SeenBy(Member)).Single(seen => seen.Key == message);
    }

    private async Task<ImmutableArray<SeenMessage>> Showing(string words) =>
        [.. (await SeenBy(Member)).Where(message => message.Words.Contains(words))];
}
