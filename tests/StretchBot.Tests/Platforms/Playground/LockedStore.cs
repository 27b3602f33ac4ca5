using System.Data.Common;

namespace StretchBot.Tests.Platforms.Playground;

/// <summary>What a database says that another program holds.</summary>
internal sealed class LockedStore() : DbException("database is locked");
