using Quartz;
using StretchBot.Features.Schedules.Why;
using StretchBot.Storage;

namespace StretchBot.Scheduling;

/// <summary>Quartz wakes the jobs; the due rows themselves stay in the database, which is the only state.</summary>
internal static class SchedulingServices
{
    public static IServiceCollection AddScheduling(this IServiceCollection services)
    {
        services.AddSingleton<Alarms>().AddSingleton<IAlarm>(all => all.GetRequiredService<Alarms>());
        services.AddQuartz(quartz =>
        {
            quartz.UseInMemoryStore();
            quartz.UseDefaultThreadPool(pool => pool.MaxConcurrency = 4);
            quartz.Add<OpenDueBreaks>(DueKind.Slots);
            quartz.Add<AdvanceDueBreaks>(DueKind.Breaks);
            quartz.Add<SendDueIntents>(DueKind.Outbox);
            quartz.AddHousekeeping();
            quartz.Add<PostDueDigests>(DueKind.Digests);
            quartz.AddJob<NoteRunning>(job => job.WithIdentity(nameof(NoteRunning)).StoreDurably());
            quartz.AddTrigger(trigger =>
                trigger
                    .ForJob(nameof(NoteRunning))
                    .WithIdentity(nameof(NoteRunning))
                    .StartNow()
                    .WithSimpleSchedule(every => every.WithInterval(IRunningTimes.Every.ToTimeSpan()).RepeatForever())
            );
        });
        // A stop waits for jobs, so that sends in flight are written down.
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
        services.AddHealthChecks().AddCheck<QuartzHealth>("quartz", tags: ["ready"]);
        return services;
    }

    private static void AddHousekeeping(this IQuartzBuilder quartz)
    {
        var key = new JobKey(nameof(Housekeeping));
        quartz.AddJob<Housekeeping>(job => job.WithIdentity(key).StoreDurably());
        quartz.AddTrigger(trigger =>
            trigger
                .ForJob(key)
                .WithIdentity($"{nameof(Housekeeping)} every {Housekeeping.Every.TotalHours:0} h")
                .StartNow()
                .WithSimpleSchedule(every => every.WithInterval(Housekeeping.Every).RepeatForever())
        );
    }

    private static void Add<TJob>(this IQuartzBuilder quartz, DueKind kind)
        where TJob : DueJob
    {
        quartz.AddJob<TJob>(job => job.WithIdentity(Alarms.JobOf(kind)).StoreDurably());
        quartz.AddTrigger(trigger =>
            trigger
                .ForJob(Alarms.JobOf(kind))
                .WithIdentity($"{kind} at least every {Alarms.AtLeastEvery.TotalSeconds:0} s")
                .StartNow()
                .WithSimpleSchedule(every => every.WithInterval(Alarms.AtLeastEvery).RepeatForever())
        );
    }
}
