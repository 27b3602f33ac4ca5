using System.Data.Common;

namespace StretchBot.Platforms.Playground;

/// <summary>Tells a database that cannot write now (locked, disk full) from a bug.</summary>
internal static class StoreTrouble
{
    public static bool Is(Exception trouble) => trouble is DbException or { InnerException: DbException };
}
