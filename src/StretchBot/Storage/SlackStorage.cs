using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using StretchBot.Platforms.Slack;

namespace StretchBot.Storage;

/// <summary>Registers what Slack needs remembered, and the keys that its tokens are encrypted with.</summary>
internal static class SlackStorage
{
    private const string Folder = "keys";

    public static IServiceCollection AddSlackStorage(this IServiceCollection services, IConfiguration configuration)
    {
        var options = new SlackOptions();
        configuration.GetSection(SlackOptions.Section).Bind(options);
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
        // Keys are made where tokens are stored, and nowhere else.
        if (options.HasInstall)
            services
                .AddDataProtection()
                .SetApplicationName("StretchBot")
                .PersistKeysToFileSystem(KeyFolder(configuration));
        else
            services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        return services
            .AddSingleton<SlackStore>()
            .AddSingleton<ISlackPosts, SlackPosts>()
            .AddSingleton<ISlackPictures>(all => all.GetRequiredService<SlackStore>())
            .AddSingleton<ISlackStates>(all => all.GetRequiredService<SlackStore>())
            .AddSingleton<ISlackInstalls, SlackInstalls>();
    }

    /// <summary>Beside the database file; under <c>data/</c> when the database is a server.</summary>
    private static DirectoryInfo KeyFolder(IConfiguration configuration)
    {
        var storage = new StorageOptions();
        configuration.GetSection(StorageOptions.Section).Bind(storage);
        try
        {
            var file = new SqliteConnectionStringBuilder(storage.ConnectionString).DataSource;
            return new DirectoryInfo(
                Path.Combine(Path.GetDirectoryName(file) is { Length: > 0 } beside ? beside : ".", Folder)
            );
        }
        catch (ArgumentException)
        {
            return new DirectoryInfo(Path.Combine("data", Folder));
        }
    }
}
