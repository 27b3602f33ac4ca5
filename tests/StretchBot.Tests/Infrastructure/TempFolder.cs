using Microsoft.Data.Sqlite;

namespace StretchBot.Tests.Infrastructure;

/// <summary>A folder for one test's database; it goes when the test ends.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly bool shared;

    public TempFolder()
        : this(Directory.CreateTempSubdirectory("stretchbot-").FullName, shared: false) { }

    private TempFolder(string path, bool shared)
    {
        Path = path;
        this.shared = shared;
    }

    public string Path { get; }

    public string Database => System.IO.Path.Combine(Path, "stretchbot.db");

    /// <summary>The same folder for someone who must not remove it.</summary>
    public TempFolder Shared() => new(Path, shared: true);

    public void Dispose()
    {
        // The pool keeps connections, and so the file, open beyond the app's end.
        using (var connection = new SqliteConnection($"Data Source={Database};Default Timeout=2"))
            SqliteConnection.ClearPool(connection);
        if (!shared)
            Directory.Delete(Path, recursive: true);
    }
}
