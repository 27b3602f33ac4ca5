using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;
using StretchBot.Conversation;
using StretchBot.Features.Away;
using StretchBot.Features.Body;
using StretchBot.Features.Breaks;
using StretchBot.Features.Custom;
using StretchBot.Features.DaysOff;
using StretchBot.Features.Digest;
using StretchBot.Features.Doctor;
using StretchBot.Features.Help;
using StretchBot.Features.Home;
using StretchBot.Features.Leaderboard;
using StretchBot.Features.Privacy;
using StretchBot.Features.Schedules;
using StretchBot.Features.Schedules.Setup;
using StretchBot.Features.Settings;
using StretchBot.Features.Stretches;
using StretchBot.Features.Welcome;
using StretchBot.Operations;
using StretchBot.Operations.Settings;
using StretchBot.Outbox;
using StretchBot.Platforms.Discord;
using StretchBot.Platforms.Playground;
using StretchBot.Platforms.Slack;
using StretchBot.Scheduling;
using StretchBot.Storage;

namespace StretchBot;

/// <summary>The whole bot, put together: every folder adds itself.</summary>
internal static class StretchBotApp
{
    /// <summary>Settings are read once, at the start. Watching the file for changes would watch every folder beside it.</summary>
    private const string WithoutWatching = "--hostBuilder:reloadConfigOnChange=false";

    /// <exception cref="SettingsFaultException">The configuration cannot be used.</exception>
    /// <param name="change">Has the last word on what is registered; tests put their clock in here.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? change = null)
    {
        // The slim builder leaves out what a bot on Kestrel never uses: IIS, HTTP/3 and static web assets. HTTPS it leaves out too, and hosts may want that.
        var builder = WebApplication.CreateSlimBuilder([WithoutWatching, .. args]);
        builder.WebHost.UseKestrelHttpsConfiguration();
        // A bot that is started in another folder finds the settings that lie beside the program; those of the folder win.
        builder.Configuration.Sources.Insert(
            0,
            new JsonConfigurationSource
            {
                FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory),
                Path = "appsettings.json",
                Optional = true,
            }
        );
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
            .AddDaysOff()
            .AddLeaderboard()
            .AddBody()
            .AddAway()
            .AddPrivacy()
            .AddSettings()
            .AddSetUp()
            .AddCustom()
            .AddDigest()
            .AddHelp()
            .AddDoctor()
            .AddWelcome()
            .AddHome()
            .AddOutbox()
            .AddSlack(builder.Configuration)
            .AddDiscord(builder.Configuration);
        var hasPlayground = PlaygroundSwitch.IsOn(builder.Configuration);
        if (hasPlayground)
            builder.Services.AddPlayground(builder.Configuration).AddHostedService<FirstSchedule>();
        builder.Services.AddScheduling();
        change?.Invoke(builder.Services);

        var app = builder.Build();
        app.MapPictures();
        app.MapOperations();
        app.MapSlack();
        if (hasPlayground)
            app.MapPlayground();
        return app;
    }
}
