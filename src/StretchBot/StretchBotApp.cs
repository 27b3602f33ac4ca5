using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Features.Help;
using StretchBot.Features.Leaderboard;
using StretchBot.Features.Schedules;
using StretchBot.Features.Stretches;
using StretchBot.Operations;
using StretchBot.Operations.Settings;
using StretchBot.Outbox;
using StretchBot.Platforms.Playground;
using StretchBot.Scheduling;
using StretchBot.Storage;

namespace StretchBot;

/// <summary>The whole bot, put together: every folder adds itself.</summary>
internal static class StretchBotApp
{
    /// <exception cref="SettingsFaultException">The configuration cannot be used.</exception>
    /// <param name="change">Has the last word on what is registered; tests put their clock in here.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? change = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        if (SettingsCheck.Faults(builder.Configuration) is { IsEmpty: false } faults)
            throw new SettingsFaultException(faults);
        builder.WebHost.UseUrls([.. ListenAddresses.From(builder.Configuration)]);
        builder.Logging.AddStretchBotFormat(builder.Configuration);
        builder
            .Services.AddOperations(builder.Configuration)
            .AddStorage(builder.Configuration)
            .AddConversation()
            .AddStretches()
            .AddBreaks()
            .AddSchedules()
            .AddLeaderboard()
            .AddHelp()
            .AddOutbox()
            .AddPlayground(builder.Configuration)
            .AddHostedService<FirstSchedule>()
            .AddScheduling();
        change?.Invoke(builder.Services);

        var app = builder.Build();
        app.MapPictures();
        app.MapOperations();
        app.MapPlayground();
        return app;
    }
}
