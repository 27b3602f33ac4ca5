using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Shouldly;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Conversation;

public sealed class DispatcherTests : IDisposable
{
    private const string Secret = "token=xoxb-17";

    private readonly CapturedLog log = new();
    private readonly Caller heron = Someone.Called("heron");

    [Fact]
    public async Task Words_reach_the_command_they_name() =>
        (await Say("schedule add daily 9")).Title.ToString().ShouldBe("schedule add|daily 9");

    [Fact]
    public async Task Words_that_name_no_command_reach_the_bare_one() =>
        (await Say("pigeon")).Title.ToString().ShouldBe("|pigeon");

    [Fact]
    public async Task A_bug_becomes_an_apology_whose_reference_the_log_repeats_and_nothing_of_the_bug_leaks()
    {
        var card = await Say("bug");

        var words = card.InPlainWords(DateTimeZone.Utc);
        words.ShouldContain("Something broke on my side");
        words.ShouldNotContain("xoxb");
        words.ShouldNotContain("InvalidOperation");
        var line = log.Lines.ShouldHaveSingleItem();
        line.Level.ShouldBe(LogLevel.Error);
        line.Exception.ShouldNotBeNull().Message.ShouldBe(Secret);
        words.ShouldContain(line.Message[^8..]);
    }

    [Fact]
    public async Task Every_apology_has_a_reference_of_its_own()
    {
        var first = (await Say("bug")).InPlainWords(DateTimeZone.Utc);
        var second = (await Say("bug")).InPlainWords(DateTimeZone.Utc);

        string.Equals(first, second, StringComparison.Ordinal).ShouldBeFalse();
    }

    [Fact]
    public async Task A_bug_in_a_button_or_a_form_is_apologised_for_too()
    {
        var dispatcher = Dispatcher();

        var pressed = await dispatcher.Answer(new ButtonPressed(heron, "bug"), Cancel);
        var sent = await dispatcher.Answer(
            new FormSent(heron, "bug", ImmutableDictionary<string, string>.Empty),
            Cancel
        );

        Title(pressed).ShouldBe("Something broke on my side");
        Title(sent).ShouldBe("Something broke on my side");
    }

    [Fact]
    public async Task A_store_that_cannot_keep_anything_is_said_to_be_so_in_its_own_sentence()
    {
        var words = (await Say("full")).InPlainWords(DateTimeZone.Utc);

        words.ShouldContain("I can't save anything right now");
        words.ShouldContain("The disk is full.");
        words.ShouldContain("Nothing was changed.");
        words.ShouldNotContain("reference");
        words.ShouldNotContain(Secret);
        log.Lines.ShouldHaveSingleItem().Level.ShouldBe(LogLevel.Error);
    }

    [Fact]
    public async Task Cancellation_passes_through()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(async () =>
            await Dispatcher().Answer(new WordsTyped(heron, "wait"), gone.Token)
        );
        log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cancellation_that_nobody_asked_for_is_a_bug() =>
        (await Say("gives up")).Title.ToString().ShouldBe("Something broke on my side");

    [Fact]
    public async Task Forty_thousand_characters_are_refused_with_what_is_accepted()
    {
        var words = (await Say(new string('x', 40_000))).InPlainWords(DateTimeZone.Utc);

        words.ShouldContain("40,000 characters");
        words.ShouldContain("2,000");
        words.Length.ShouldBeLessThan(200);
    }

    [Fact]
    public async Task Two_thousand_characters_are_still_read() =>
        (await Say(new string('x', 2_000))).Title.ToString().Length.ShouldBe(2_001);

    [Fact]
    public async Task Control_characters_are_read_as_spaces() =>
        (await Say("schedule\u0000add\u0007 daily\u001b[31m 9")).Title.ToString().ShouldBe("schedule add|daily [31m 9");

    [Fact]
    public async Task Right_to_left_words_are_handed_on_as_they_are() =>
        (await Say("مدّ الورك")).Title.ToString().ShouldBe("|مدّ الورك");

    [Fact]
    public async Task Only_an_admin_can_use_a_command_for_admins()
    {
        var member = await Dispatcher().Answer(new WordsTyped(heron, "settings zone"), Cancel);
        var admin = await Dispatcher()
            .Answer(new WordsTyped(Someone.Called("you", admin: true), "settings zone"), Cancel);

        Title(member).ShouldBe("Only a team admin can use “settings”");
        Title(admin).ShouldBe("settings|zone");
    }

    [Theory]
    [InlineData("")]
    [InlineData("unheard:1")]
    [InlineData("in:")]
    [InlineData("<!channel>")]
    public async Task A_button_or_form_that_nobody_answers_is_said_to_be_dead(string id)
    {
        var dispatcher = Dispatcher();

        Title(await dispatcher.Answer(new ButtonPressed(heron, id), Cancel)).ShouldBe("That button no longer works");
        Title(await dispatcher.Answer(new FormSent(heron, id, ImmutableDictionary<string, string>.Empty), Cancel))
            .ShouldBe("That button no longer works");
    }

    [Fact]
    public async Task Command_words_are_suggested_before_what_the_command_offers()
    {
        (await Suggest("s")).ShouldBe(["schedule", "schedule add", "settings", "side-bend"]);
        (await Suggest("schedule add d")).ShouldBe(["schedule add daily"]);
        (await Suggest("SCHED")).ShouldBe(["schedule", "schedule add"]);
    }

    [Fact]
    public async Task No_more_is_suggested_than_was_asked_for() => (await Suggest("s", most: 2)).Length.ShouldBe(2);

    [Fact]
    public async Task Nothing_is_suggested_for_forty_thousand_characters() =>
        (await Suggest(new string('s', 40_000))).ShouldBeEmpty();

    [Fact]
    public async Task A_bug_in_a_suggestion_leaves_the_command_words_and_goes_to_the_log()
    {
        (await Suggest("bug")).ShouldHaveSingleItem().ShouldBe("bug");

        log.Lines.ShouldHaveSingleItem().Level.ShouldBe(LogLevel.Error);
    }

    public void Dispose() => log.Dispose();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Title(Reply reply) => reply.ShouldBeOfType<OnlyYou>().Card.Title.ToString();

    private async Task<Card> Say(string words) =>
        (await Dispatcher().Answer(new WordsTyped(heron, words), Cancel)).ShouldBeOfType<OnlyYou>().Card;

    private ValueTask<ImmutableArray<string>> Suggest(string typed, int most = 10) =>
        Dispatcher().Suggest(heron, typed, most, Cancel);

    private Dispatcher Dispatcher() =>
        new(
            new CommandBook([
                new SampleCommand("") { Offers = ["side-bend", "pigeon"] },
                new SampleCommand("schedule"),
                new SampleCommand("schedule add") { Offers = ["daily", "weekdays"] },
                new SampleCommand("settings")
                {
                    Declaration = new CommandDeclaration("settings", "Settings") { Permission = Permission.Admins },
                },
                new SampleCommand("bug")
                {
                    Does = (_, _) => throw new InvalidOperationException(Secret),
                    SuggestFails = new InvalidOperationException(Secret),
                },
                new SampleCommand("full")
                {
                    Does = (_, _) =>
                        throw new NotStoredException("The disk is full.", new InvalidOperationException(Secret)),
                },
                new SampleCommand("gives up") { Does = (_, _) => throw new OperationCanceledException() },
                new SampleCommand("wait")
                {
                    Does = async (_, cancel) =>
                    {
                        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel);
                        return Reply.Silence;
                    },
                },
            ]),
            [new BuggyPress()],
            [new BuggyForm()],
            new BuggyWelcome(),
            Languages.EnglishOnly,
            new ConversationMetrics(
                new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>()
            ),
            TimeProvider.System,
            new LoggerFactory([log]).CreateLogger<Dispatcher>()
        );

    private sealed class BuggyPress : IPress
    {
        public string Action => "bug";

        public ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel) =>
            throw new InvalidOperationException(Secret);
    }

    private sealed class BuggyWelcome : IWelcome
    {
        public ValueTask<Reply> Answer(Caller caller, CancellationToken cancel) =>
            throw new InvalidOperationException(Secret);
    }

    private sealed class BuggyForm : IFormHandler
    {
        public string Action => "bug";

        public ValueTask<Reply> Answer(
            ButtonId form,
            ImmutableDictionary<string, string> values,
            Caller caller,
            CancellationToken cancel
        ) => throw new InvalidOperationException(Secret);
    }
}
