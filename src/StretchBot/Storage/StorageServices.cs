using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Options;
using StretchBot.Conversation;
using StretchBot.Features.Away;
using StretchBot.Features.Body;
using StretchBot.Features.Breaks;
using StretchBot.Features.Custom;
using StretchBot.Features.DaysOff;
using StretchBot.Features.Digest;
using StretchBot.Features.Doctor;
using StretchBot.Features.Home;
using StretchBot.Features.Leaderboard;
using StretchBot.Features.Privacy;
using StretchBot.Features.Schedules;
using StretchBot.Features.Schedules.Notices;
using StretchBot.Features.Schedules.Setup;
using StretchBot.Features.Schedules.Why;
using StretchBot.Features.Settings;
using StretchBot.Features.Stretches;
using StretchBot.Features.Welcome;
using StretchBot.Outbox;
using StretchBot.Platforms.Discord;
using StretchBot.Platforms.Playground;
using StretchBot.Storage.Sqlite;

namespace StretchBot.Storage;

internal static class StorageServices
{
    /// <summary>Seconds a statement waits for a lock another program holds: within the three in which a platform wants its answer.</summary>
    public const int SecondsToWait = 2;

    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section));
        services.AddPooledDbContextFactory<StretchBotContext>(
            (all, context) =>
            {
                var chosen = all.GetRequiredService<IOptions<StorageOptions>>().Value;
                var connection = new SqliteConnectionStringBuilder(chosen.ConnectionString)
                {
                    DefaultTimeout = SecondsToWait,
                };
                context
                    .UseSqlite(connection.ToString())
                    .AddInterceptors(new SqliteSettings())
                    .ReplaceService<IMigrationsAssembly, SqliteMigrations>()
                    // Migrations are written by hand, so there is no snapshot to compare the model with; a test compares the tables instead.
                    .ConfigureWarnings(warn => warn.Ignore(RelationalEventId.PendingModelChangesWarning));
            }
        );
        return services
            .AddSingleton(all => HostZone.Of(all.GetRequiredService<TimeProvider>()))
            .AddSingleton<OpenContexts>()
            .AddSingleton<Database>()
            .AddSingleton<BreakReads>()
            .AddSingleton<MemberMemory>()
            .AddSingleton<IDirectory, MemberDirectory>()
            .AddSingleton<IRoster, Roster>()
            .AddSingleton<IWelcomeStore, WelcomeStore>()
            .AddSingleton<IBreakStore, BreakStore>()
            .AddSingleton<IPromptStore, PromptStore>()
            .AddSingleton<INoticeStore, NoticeStore>()
            .AddSingleton<IDueSlots, SlotClaims>()
            .AddSingleton<IDueBreaks, DueBreaks>()
            .AddSingleton<IOutboxStore, OutboxStore>()
            .AddSingleton<IReaderLanguages, ReaderLanguages>()
            .AddSingleton<DaysOffStore>()
            .AddSingleton<IDaysOffStore>(all => all.GetRequiredService<DaysOffStore>())
            .AddSingleton<IDaysOff>(all => all.GetRequiredService<DaysOffStore>())
            .AddSingleton<IPastSlots, PastSlots>()
            .AddSingleton<IDigestStore, DigestStore>()
            .AddSingleton<ISnoozeStore, SnoozeStore>()
            .AddSingleton<IWorkings, WorkingsStore>()
            .AddSingleton<IRunningTimes, RunningTimes>()
            .AddSingleton<IScheduleStore, ScheduleStore>()
            .AddSingleton<ITallyStore, TallyStore>()
            .AddSingleton<ISoloStore, SoloStore>()
            .AddSingleton<IBodyStore, BodyStore>()
            .AddSingleton<IAwayStore, AwayStore>()
            .AddSingleton<IPrivacyStore, PrivacyStore>()
            .AddSingleton<IRetentionStore, RetentionStore>()
            .AddSingleton<ITeamSettings, TeamSettingsStore>()
            .AddSingleton<ICustomStore, CustomStore>()
            .AddSingleton<IFirstZone, FirstZone>()
            .AddSingleton<IPlaygroundStore, PlaygroundStore>()
            .AddSingleton<ITeamLanguage, PlaygroundChoice>()
            .AddSingleton<IHomeStore, HomeStore>()
            .AddSlackStorage(configuration)
            .AddSingleton<IDiscordStore, DiscordStore>()
            .AddHostedService<OpenDatabase>();
    }
}
