using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.FakeDiscord.Interactions;
using StretchBot.Tests.Platforms.Playground;
using Xunit;

namespace StretchBot.Tests.Platforms.Discord.Inbound;

/// <summary>What people type and press, and what comes back within Discord's three seconds.</summary>
public sealed class CommandTests
{
    private const int Message = 4;
    private const int DeferredMessage = 5;
    private const int DeferredUpdate = 6;
    private const int Update = 7;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stretch_comes_with_its_picture_and_only_its_asker_sees_it()
    {
        await using var bot = await DiscordBot.Start();

        var asked = await bot.Slash(bot.Heron, "stretch", ("what", "pigeon"));

        TypeOf(asked).ShouldBe(Message);
        asked.Message!.IsEphemeral.ShouldBeTrue();
        asked.Message.Attachments.Single().Name.ShouldStartWith("pigeon");
        DiscordReading.WordsOf(asked.Message).ShouldContain("Pigeon, right side");
        bot.SeenBy(bot.Otter).ShouldBeEmpty();
        bot.Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_other_side_takes_the_place_of_the_first()
    {
        await using var bot = await DiscordBot.Start();
        var asked = await bot.Slash(bot.Heron, "stretch", ("what", "pigeon"));

        var pressed = await bot.Press(bot.Heron, asked.Message!, "Left side");

        TypeOf(pressed).ShouldBe(Update);
        DiscordReading.WordsOf(asked.Message!).ShouldContain("Pigeon, left side");
        bot.SeenBy(bot.Heron).Count.ShouldBe(1);
        bot.Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_break_goes_from_its_start_to_its_close_in_one_message()
    {
        await using var bot = await DiscordBot.Start();
        var started = await bot.Slash(bot.Heron, "break start", ("routine", "desk-minute"), ("window", "3m"));
        DiscordReading.WordsOf(started.Message!).ShouldContain("Your break is on its way");
        await bot.App.RunDue();
        var prompt = bot.SeenBy(bot.Otter).Single();

        var joined = await bot.Press(bot.Otter, prompt, "I'm in");
        DiscordReading.WordsOf(joined.Message!).ShouldContain("You're in");
        await bot.Pass(TimeSpan.FromSeconds(4));
        DiscordReading.WordsOf(prompt).ShouldContain("In: Otter");
        await bot.Pass(TimeSpan.FromSeconds(90));
        await bot.Press(bot.Heron, prompt, "Done");
        await bot.Pass(TimeSpan.FromMinutes(3));
        await bot.Pass(TimeSpan.FromSeconds(5));

        DiscordReading.WordsOf(prompt).ShouldContain("2 took part: Otter and Heron.");
        DiscordReading.Read(prompt).Buttons.ShouldBeEmpty();
        bot.SeenBy(bot.Otter).Count(message => message.OnlyFor is null).ShouldBe(1);
        bot.Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_typed_is_completed()
    {
        await using var bot = await DiscordBot.Start();

        var typed = bot.Discord.Type(bot.Heron, bot.Team, "stretch", "what", ("what", "pig"));
        var answer = await typed.Answered.WaitAsync(Cancel);

        answer["data"]!["choices"]!
            .AsArray()
            .Select(choice => (string?)choice!["value"])
            .ShouldContain(value => value == "pigeon");
        bot.Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_that_cannot_be_read_say_what_is_accepted()
    {
        await using var bot = await DiscordBot.Start();

        var asked = await bot.Slash(bot.Ada, "schedule add", ("days", "weekdays"), ("times", "25:61"));

        var words = DiscordReading.WordsOf(asked.Message!);
        words.ShouldContain("I can't read the time “25:61”");
        words.ShouldContain("/schedule add");
        words.ShouldNotContain("/stretch");
    }

    [Fact]
    public async Task Only_who_manages_the_server_changes_its_schedules()
    {
        await using var bot = await DiscordBot.Start();

        var asked = await bot.Slash(bot.Heron, "schedule add", ("days", "weekdays"), ("times", "10:30"));

        DiscordReading.WordsOf(asked.Message!).ShouldContain("admin");
        DiscordReading.WordsOf((await bot.Slash(bot.Heron, "schedule list")).Message!).ShouldNotContain("10:30");
    }

    [Fact]
    public async Task A_member_whose_client_speaks_German_is_answered_in_German()
    {
        await using var bot = await DiscordBot.Start(prepare: discord =>
            discord.World.AddMember(discord.World.Guilds[0], "Reiher", locale: "de")
        );

        var asked = await bot.Slash(bot.Guild.Members[^1], "stretch", ("what", "pigeon"));

        DiscordReading.WordsOf(asked.Message!).ShouldContain("Taube");
    }

    [Fact]
    public async Task A_slow_press_is_put_off_in_time_and_answered_later()
    {
        var slow = new Slow();
        await using var bot = await DiscordBot.Start(slow.Add);
        var press = await slow.Pressed(bot);

        await bot.PutOff(press);
        TypeOf(press).ShouldBe(DeferredUpdate);
        slow.Answer.SetResult(new OnlyYou(new Card("Here at last")));

        await DiscordBot.Until(() => press.FollowUps.Count == 1);
        press.FollowUps[0].IsEphemeral.ShouldBeTrue();
        DiscordReading.WordsOf(press.FollowUps[0]).ShouldContain("Here at last");
        press.Callbacks.ShouldBe(1);
    }

    [Fact]
    public async Task After_fifteen_minutes_what_only_one_may_see_goes_into_direct_messages()
    {
        var slow = new Slow();
        await using var bot = await DiscordBot.Start(slow.Add);
        var press = await slow.Pressed(bot);
        await bot.PutOff(press);

        bot.Clock.Advance(TimeSpan.FromMinutes(16));
        slow.Answer.SetResult(new OnlyYou(new Card("Here at last")));

        var direct = bot.Discord.World.DirectWith(bot.Heron.Id);
        await DiscordBot.Until(() => bot.SeenBy(bot.Heron, direct).Count == 1);
        DiscordReading.WordsOf(bot.SeenBy(bot.Heron, direct)[0]).ShouldContain("Here at last");
    }

    [Fact]
    public async Task After_fifteen_minutes_what_all_may_see_is_posted_by_the_bot()
    {
        var slow = new Slow();
        await using var bot = await DiscordBot.Start(slow.Add);
        var press = await slow.Pressed(bot);
        await bot.PutOff(press);

        bot.Clock.Advance(TimeSpan.FromMinutes(16));
        slow.Answer.SetResult(new InChannel(new Card("For everyone")));

        await DiscordBot.Until(() => bot.SeenBy(bot.Otter).Count == 2);
        DiscordReading.WordsOf(bot.SeenBy(bot.Otter)[1]).ShouldContain("For everyone");
    }

    [Fact]
    public async Task A_slow_command_says_that_it_thinks_and_then_answers()
    {
        var slow = new SlowCommand();
        await using var bot = await DiscordBot.Start(services => services.AddSingleton<ICommand>(slow));
        var asked = bot.Discord.Slash(bot.Heron, bot.Team, "dawdle");
        await slow.Began.Task.WaitAsync(Cancel);

        await bot.PutOff(asked);
        TypeOf(asked).ShouldBe(DeferredMessage);
        slow.Outcome.SetResult(new InChannel(new Card("For everyone")));

        await DiscordBot.Until(() => bot.SeenBy(bot.Otter).Count == 1);
        DiscordReading.WordsOf(bot.SeenBy(bot.Otter)[0]).ShouldContain("For everyone");
        bot.SeenBy(bot.Heron).Count.ShouldBe(1);
        bot.Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_handler_that_takes_its_time_holds_up_nobody_else()
    {
        using var gate = new ManualResetEventSlim();
        var stuck = new TaskCompletionSource();
        await using var bot = await DiscordBot.Start(services =>
            services.AddSingleton<ICommand>(
                new SampleCommand(
                    "hold",
                    "Holds on",
                    _ =>
                    {
                        stuck.TrySetResult();
                        gate.Wait(Cancel);
                        return new OnlyYou(new Card("Done"));
                    }
                )
            )
        );
        var held = bot.Discord.Slash(bot.Heron, bot.Team, "hold");
        await stuck.Task.WaitAsync(Cancel);

        var other = await bot.Slash(bot.Otter, "stretch", ("what", "pigeon"));

        DiscordReading.WordsOf(other.Message!).ShouldContain("Pigeon");
        held.Answered.IsCompleted.ShouldBeFalse();
        gate.Set();
        await held.Filled.WaitAsync(Cancel);
    }

    [Fact]
    public async Task What_the_gateway_tells_twice_is_done_once()
    {
        await using var bot = await DiscordBot.Start();
        await bot.Slash(bot.Heron, "break start", ("routine", "desk-minute"));
        await bot.App.RunDue();
        var prompt = bot.SeenBy(bot.Otter).Single();
        bot.Discord.Gateway.Repeats = 3;

        var joined = await bot.Press(bot.Otter, prompt, "I'm in");
        bot.Discord.Gateway.Repeats = 1;
        await bot.Pass(TimeSpan.FromSeconds(4));

        DiscordReading.WordsOf(prompt).ShouldContain("In: Otter");
        joined.Callbacks.ShouldBe(1);
        bot.Discord.DoubleAnswers.ShouldBe(0);
    }

    [Fact]
    public async Task A_button_in_a_direct_message_knows_its_server()
    {
        var pressed = new TaskCompletionSource<Caller>();
        await using var bot = await DiscordBot.Start(services =>
            services.AddSingleton<IPress>(
                new SamplePress(
                    "sample",
                    (_, caller, _) =>
                    {
                        pressed.TrySetResult(caller);
                        return ValueTask.FromResult<Reply>(new Instead(new Card("Thank you")));
                    }
                )
            )
        );
        var here = await bot.Slash(bot.Heron, "help");
        here.Message.ShouldNotBeNull();
        var heron = new MemberAddress(new MemberId(1), bot.Guild.Id, bot.Heron.Id);
        var card = new Card("A word") { Buttons = [new Button(ButtonId.Of("sample", "7"), "Press")] };
        await bot.App.Get<IPlatform>().Tell(heron, card, new PostKey("word"), Cancel);
        var told = bot.SeenBy(bot.Heron, bot.Discord.World.DirectWith(bot.Heron.Id)).Single();

        await bot.Press(bot.Heron, told, "Press");

        (await pressed.Task).Name.ShouldBe("Heron");
        DiscordReading.WordsOf(told).ShouldContain("Thank you");
        bot.Discord.Faults.ShouldBeEmpty();
    }

    private static int TypeOf(FakeInteraction interaction) =>
        (int)((JsonObject)interaction.Answered.GetAwaiter().GetResult())["type"]!;

    /// <summary>A press that is answered when the test says so.</summary>
    private sealed class Slow
    {
        private readonly TaskCompletionSource began = new();

        public TaskCompletionSource<Reply> Answer { get; } = new();

        public void Add(IServiceCollection services) =>
            services.AddSingleton<IPress>(
                new SamplePress(
                    "slow",
                    async (_, _, _) =>
                    {
                        began.TrySetResult();
                        return await Answer.Task;
                    }
                )
            );

        /// <summary>Heron has pressed it, and the handler is at work.</summary>
        public async Task<FakeInteraction> Pressed(DiscordBot bot)
        {
            var card = new Card("A card") { Buttons = [new Button(ButtonId.Of("slow"), "Slowly")] };
            var channel = new ChannelAddress(new ChannelId(1), bot.Guild.Id, bot.Team.Id);
            await bot.App.Get<IPlatform>().Post(channel, card, new PostKey("slow"), Cancel);
            var press = bot.Discord.Press(bot.Heron, bot.SeenBy(bot.Heron).Single(), "slow");
            await began.Task.WaitAsync(Cancel);
            return press;
        }
    }

    private sealed class SlowCommand : ICommand
    {
        public TaskCompletionSource Began { get; } = new();

        public TaskCompletionSource<Reply> Outcome { get; } = new();

        public CommandDeclaration Declaration { get; } = new("dawdle", "Takes its time");

        public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel)
        {
            Began.TrySetResult();
            return await Outcome.Task;
        }
    }
}
