using Microsoft.Data.Sqlite;

namespace StretchBot.Storage;

/// <summary>Where the rows are kept: <c>Storage:*</c> in the configuration.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    private const string Sqlite = "sqlite";

    public string Provider { get; set; } = Sqlite;

    public string ConnectionString { get; set; } = "Data Source=data/stretchbot.db";

    /// <summary>What is wrong, each with its cure. A connection string is never read back: it may hold a password.</summary>
    public IEnumerable<string> Faults()
    {
        if (!string.Equals(Provider, Sqlite, StringComparison.OrdinalIgnoreCase))
        {
            yield return $"{Section}:Provider is “{Provider}”. This version takes {Sqlite}, for example {Section}:Provider={Sqlite}.";
            yield break;
        }
        if (!IsConnectionString())
            yield return $"{Section}:ConnectionString cannot be read. It takes the path of an SQLite file, for example "
                + $"{Section}:ConnectionString=Data Source=data/stretchbot.db.";
    }

    private bool IsConnectionString()
    {
        try
        {
            return new SqliteConnectionStringBuilder(ConnectionString).DataSource.Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
