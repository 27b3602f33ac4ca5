using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Features.Schedules;
using StretchBot.Features.Schedules.Notices;
using StretchBot.Features.Schedules.Why;
using StretchBot.Tests.Conversation;
using StretchBot.Tests.Storage;

namespace StretchBot.Tests.Features.Schedules;

/// <summary>
/// A channel of a team in Berlin on Monday 23 November 2026 at 9:00, with the schedule commands behind the real dispatcher. Only the store and
/// the clock are fakes.
/// </summary>
internal sealed class Room
{
    public static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    public static readonly Caller Admin = new(
        PlatformName.Playground,
        new TeamId(1),
        new ChannelId(10),
        "team",
        new MemberId(1),
        "you",
        IsAdmin: true,
        Berlin,
        Berlin
    );

    public static readonly Caller Heron = Admin with { Member = new MemberId(2), Name = "heron", IsAdmin = false };

    private readonly ServiceProvider services;
    private readonly Dispatcher dispatcher;

    public Room(StretchBot.Features.DaysOff.IDaysOff? daysOff = null)
    {
        var parts = new ServiceCollection()
            .AddLogging()
            .AddMetrics()
            .AddConversation()
            .AddSingleton<IWelcome, SampleWelcome>()
            .AddSchedules()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IScheduleStore>(Store)
            .AddSingleton<IRoutineNames, SomeRoutines>()
            .AddSingleton<INoticeStore>(Notices)
            .AddSingleton<IPastSlots, NoPast>()
            .AddSingleton<StretchBot.Features.DaysOff.IDaysOff>(daysOff ?? new DaysOff(static _ => false))
            .AddSingleton(Defaults)
            .AddSingleton(BreakRules.Default)
            .AddCommand<BareCommand>();
        services = parts.BuildServiceProvider(validateScopes: true);
        dispatcher = services.GetRequiredService<Dispatcher>();
    }

    public RememberedNotices Notices { get; } = new();

    public static BreakDefaults Defaults { get; } = new(Duration.FromMinutes(2), Duration.FromMinutes(30));

    public SetClock Clock { get; } = new(Rules.At("2026-11-23T09:00", Berlin));

    public FakeScheduleStore Store { get; } = new();

    /// <summary>The declarations of all schedule commands.</summary>
    public IEnumerable<CommandDeclaration> Declarations =>
        services
            .GetServices<ICommand>()
            .Select(command => command.Declaration)
            .Where(declaration => declaration.Name.Length > 0);

    /// <summary>The one schedule there is.</summary>
    public Schedule Only => Store.All.Single();

    public async Task<Reply> Say(string words, Caller? by = null) =>
        await dispatcher.Answer(new WordsTyped(by ?? Admin, words), CancellationToken.None);

    /// <summary>The answer in plain words, times as in Berlin.</summary>
    public async Task<string> Hear(string words, Caller? by = null) => InWords(await Say(words, by));

    /// <summary>What a press on a button answers, in plain words.</summary>
    public async Task<string> Press(string button, Caller? by = null) =>
        InWords(await dispatcher.Answer(new ButtonPressed(by ?? Admin, button), CancellationToken.None));

    public async Task<Reply> Send(string form, IEnumerable<(string Field, string Value)> values, Caller? by = null) =>
        await dispatcher.Answer(
            new FormSent(
                by ?? Admin,
                form,
                values.ToImmutableDictionary(it => it.Field, it => it.Value, StringComparer.Ordinal)
            ),
            CancellationToken.None
        );

    public async Task<ImmutableArray<string>> Suggest(string typed, Caller? by = null) =>
        await dispatcher.Suggest(by ?? Admin, typed, 25, CancellationToken.None);

    public static string InWords(Reply reply) => BotCore.CardOf(reply).InPlainWords(Berlin);

    internal sealed class SomeRoutines : IRoutineNames
    {
        public IReadOnlyList<string> Slugs { get; } = ["back-ease", "chair-hips", "desk-minute", "neck-and-screen"];

        public string NameOf(string slug) => $"Routine {slug}";

        public bool Exists(string slug) => Slugs.Contains(slug, StringComparer.Ordinal);
    }

    /// <summary>Nothing has happened yet.</summary>
    private sealed class NoPast : IPastSlots
    {
        public ValueTask<ImmutableArray<PastSlot>> Last(
            Caller caller,
            int most,
            Instant now,
            CancellationToken cancel
        ) => new(ImmutableArray<PastSlot>.Empty);
    }

    private sealed class BareCommand : ICommand
    {
        public CommandDeclaration Declaration { get; } = new("", "A stretch for now");

        public ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) => new(Reply.Silence);
    }
}
