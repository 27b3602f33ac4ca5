using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Features.Away;
using StretchBot.Features.Body;
using StretchBot.Features.Breaks;
using StretchBot.Features.Custom;
using StretchBot.Features.DaysOff;
using StretchBot.Features.Digest;
using StretchBot.Features.Doctor;
using StretchBot.Features.Help;
using StretchBot.Features.Leaderboard;
using StretchBot.Features.Privacy;
using StretchBot.Features.Schedules;
using StretchBot.Features.Schedules.Setup;
using StretchBot.Features.Settings;
using StretchBot.Features.Stretches;
using StretchBot.Features.Welcome;
using StretchBot.Operations;
using StretchBot.Outbox;
using StretchBot.Storage;
using StretchBot.Tests.Infrastructure;

namespace StretchBot.Tests.Storage;

/// <summary>
/// The core on a database file of its own: real storage and features, a clock that is set, a platform that remembers what it was sent.
/// No host and no Quartz: <see cref="Turn"/> does what the jobs do, <see cref="Until"/> does it at every instant that is due.
/// </summary>
internal sealed class BotCore : IAsyncDisposable
{
    /// <summary>A Monday, 10:00 in the zone of the team.</summary>
    public static readonly Instant Morning = Instant.FromUtc(2026, 11, 23, 9, 0);

    public static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static readonly Lazy<Catalogue> SharedCatalogue = new(Catalogue.Load);
    private static readonly Lazy<Facts> SharedFacts = new(Facts.Load);
    private static readonly Lazy<Languages> SharedLanguages = new(() =>
        Languages.Load(SharedCatalogue.Value, Facts.Load())
    );

    private static readonly Lazy<StretchSearch> SharedSearch = new(() => new StretchSearch(SharedCatalogue.Value));
    private static readonly Lazy<Task<byte[]>> EmptyFile = new(MakeEmptyFile);

    private readonly ServiceProvider services;
    private readonly TempFolder folder;

    private BotCore(TempFolder folder, Instant now, BreakRules? rules, Action<IServiceCollection>? more)
    {
        this.folder = folder;
        Clock = new SettableClock(now.ToDateTimeOffset());
        Platform = new RememberingPlatform(Clock);
        var wanted = rules ?? BreakRules.Default;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Storage:ConnectionString", $"Data Source={folder.Database}")])
            .Build();
        var all = new ServiceCollection()
            .AddLogging()
            .AddMetrics()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(SharedCatalogue.Value)
            .AddSingleton(SharedLanguages.Value)
            .AddSingleton(SharedFacts.Value)
            .AddSingleton(SharedSearch.Value)
            .AddSingleton(wanted)
            .AddSingleton(new BreakDefaults(wanted.Lead, wanted.Window))
            .AddSingleton<IAlarm>(Alarms)
            .AddSingleton<IPlatform>(Platform)
            .AddStorage(configuration)
            .AddConversation()
            .AddStretches()
            .AddBreaks()
            .AddSchedules()
            .AddDaysOff()
            .AddLeaderboard()
            .AddBody()
            .AddAway()
            .AddPrivacy()
            .AddSettings()
            .AddSetUp()
            .AddCustom()
            .AddSingleton<IPictureCheck>(Pictures)
            .AddSingleton(RetentionRules.Default)
            .AddDigest()
            .AddHelp()
            .AddDoctor()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<SecretWords>()
            .AddSingleton<RecentErrors>()
            .AddSingleton<IRecentErrors>(parts => parts.GetRequiredService<RecentErrors>())
            .AddWelcome()
            .AddOutbox()
            .AddSingleton<IDaysOff>(parts => DaysOff.On(parts.GetRequiredService<DaysOffStore>()));
        more?.Invoke(all);
        services = all.BuildServiceProvider();
    }

    public string File => folder.Database;

    public SettableClock Clock { get; }

    public RememberingPlatform Platform { get; }

    public RememberingAlarm Alarms { get; } = new();

    public SettableDaysOff DaysOff { get; } = new();

    public SettablePictureCheck Pictures { get; } = new();

    public static Catalogue Catalogue => SharedCatalogue.Value;

    public static Languages Languages => SharedLanguages.Value;

    /// <summary>The catalogue as a team sees it that changed nothing.</summary>
    public static ITeamCatalogues Catalogues => new OneCatalogue(Catalogue, Search);

    public static Facts Facts => SharedFacts.Value;

    public static StretchSearch Search => SharedSearch.Value;

    public Instant Now => Instant.FromDateTimeOffset(Clock.GetUtcNow());

    public Dispatcher Dispatcher => Get<Dispatcher>();

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public static async Task<BotCore> Start(
        Instant? now = null,
        BreakRules? rules = null,
        Action<IServiceCollection>? more = null
    )
    {
        var place = new TempFolder();
        await System.IO.File.WriteAllBytesAsync(place.Database, await EmptyFile.Value, Cancel);
        return new BotCore(place, now ?? Morning, rules, more);
    }

    /// <summary>Another process on the same database file, or the same one after a restart.</summary>
    public BotCore Another(Action<IServiceCollection>? more = null) =>
        new(folder.Shared(), Now, Get<BreakRules>(), more);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public void Set(Instant now) => Clock.Set(now.ToDateTimeOffset());

    public void Advance(Duration by) => Clock.Advance(by.ToTimeSpan());

    /// <summary>Somebody in a channel of a team; a row is made on first sight.</summary>
    public ValueTask<Caller> Caller(
        string member = "heron",
        string channel = "team",
        string team = "acme",
        string? name = null,
        bool admin = false
    ) => Get<IDirectory>().Recognise(Stranger(member, channel, team, name, admin), Cancel);

    public static Stranger Stranger(
        string member = "heron",
        string channel = "team",
        string team = "acme",
        string? name = null,
        bool admin = false
    ) => new(PlatformName.Playground, team, team, channel, channel, member, name ?? member, admin, "Europe/Berlin");

    public ValueTask<Reply> Say(Caller caller, string words) =>
        Dispatcher.Answer(new WordsTyped(caller, words), Cancel);

    public ValueTask<Reply> Press(Caller caller, ButtonId button) => Press(caller, button.ToString());

    public ValueTask<Reply> Press(Caller caller, string button) =>
        Dispatcher.Answer(new ButtonPressed(caller, button), Cancel);

    /// <summary>Says it, and gives the card that comes back.</summary>
    public async Task<Card> Hear(Caller caller, string words) => CardOf(await Say(caller, words));

    /// <summary>Presses it, and gives the card that comes back.</summary>
    public async Task<Card> Feel(Caller caller, ButtonId button) => CardOf(await Press(caller, button));

    public static Card CardOf(Reply reply) =>
        reply switch
        {
            OnlyYou only => only.Card,
            Instead instead => instead.Card,
            InChannel all => all.Card,
            _ => throw new InvalidOperationException($"{reply} has no card."),
        };

    /// <summary>Starts a break by hand and gives it.</summary>
    public async Task<Break> StartBreak(Caller by, string words = "desk-minute")
    {
        await Say(by, $"break {words}");
        var id = await Query(context =>
            context.Channels.Where(row => row.Id == by.Channel.Value).Select(row => row.LiveBreakId).SingleAsync(Cancel)
        );
        return (await Get<IBreakStore>().Find(new BreakId(id!.Value), by.Team, Cancel))!;
    }

    /// <summary>A schedule of the caller's channel, its next slot the first after now.</summary>
    public async Task<ScheduleId> AddSchedule(
        Caller by,
        string line = "weekdays every 60m 9:00-17:00",
        string? routine = "desk-minute",
        Duration? lead = null,
        Duration? jitter = null,
        Duration? window = null,
        bool floor = false
    )
    {
        var rule = Recurrence.Read(line).Value;
        var rules = Get<BreakRules>();
        var schedule = new Schedule(
            new ScheduleId(0),
            by.Team,
            by.Channel,
            rule,
            Berlin,
            jitter ?? Duration.Zero,
            lead ?? rules.Lead,
            window ?? rules.Window,
            routine,
            floor,
            by.Member,
            ScheduleState.Active,
            PausedUntil: null,
            PauseReason: null,
            NextSlot.After(rule, Berlin, Now, static _ => false),
            SkippedSlot: null
        );
        return ((Kept)await Get<IScheduleStore>().Add(schedule, most: 1_000, Cancel)).Id;
    }

    /// <summary>What the jobs do when they wake at this instant.</summary>
    public async Task Turn()
    {
        await Get<OpenBreaks>().Run(Now, Cancel);
        await Get<AdvanceBreaks>().Run(Now, Cancel);
        await Get<PostDigests>().Run(Now, Cancel);
        await Get<SendOutbox>().Run(Cancel);
    }

    /// <summary>Lets time pass: the jobs wake at every instant at which something is due, as Quartz would wake them.</summary>
    public async Task Until(Instant end)
    {
        while (await EarliestDue() is { } due && due <= end)
        {
            if (due > Now)
                Set(due);
            await Turn();
        }
        if (end > Now)
            Set(end);
    }

    public Task Pass(Duration time) => Until(Now + time);

    /// <summary>Looks at the rows themselves.</summary>
    public async Task<T> Query<T>(Func<StretchBotContext, Task<T>> query)
    {
        await using var context = await Get<IDbContextFactory<StretchBotContext>>().CreateDbContextAsync(Cancel);
        return await query(context);
    }

    /// <summary>The first column of the first row.</summary>
    public async Task<object?> Scalar(string sql)
    {
        await using var connection = await Connect();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a constant of a test.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(Cancel);
    }

    public async Task<T[]> Rows<T>(string sql, Func<SqliteDataReader, T> read)
    {
        await using var connection = await Connect();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a constant of a test.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(Cancel))
            rows.Add(read(reader));
        return [.. rows];
    }

    public async Task<long> Number(string sql) => (long)(await Scalar(sql))!;

    /// <summary>A connection of its own, as another program would open one.</summary>
    public async Task<SqliteConnection> Connect()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync(Cancel);
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>When something is next due.</summary>
    public async Task<Instant?> EarliestDue()
    {
        Instant?[] due =
        [
            await Get<IDueSlots>().EarliestDue(Cancel),
            await Get<IDueBreaks>().EarliestDue(Cancel),
            await Get<IOutboxStore>().EarliestDue(Cancel),
            await Get<IDigestStore>().EarliestDue(Cancel),
        ];
        return due.Min();
    }

    /// <summary>The tables as the migrations make them, made once and copied for every test.</summary>
    private static async Task<byte[]> MakeEmptyFile()
    {
        var place = new TempFolder();
        await using var core = new BotCore(place, Morning, rules: null, more: null);
        await core
            .services.GetServices<IHostedService>()
            .OfType<OpenDatabase>()
            .Single()
            .StartingAsync(CancellationToken.None);
        await core.Query(context =>
            context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", CancellationToken.None)
        );
        return await System.IO.File.ReadAllBytesAsync(place.Database, CancellationToken.None);
    }
}
