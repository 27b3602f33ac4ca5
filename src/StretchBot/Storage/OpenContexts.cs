using Microsoft.EntityFrameworkCore;

namespace StretchBot.Storage;

/// <summary>Contexts whose connection is open, for one use after another: to open a connection costs as much as a small write.</summary>
internal sealed class OpenContexts(IDbContextFactory<StretchBotContext> contexts) : IDisposable
{
    /// <summary>So many stay open while nobody uses them; each keeps pages of the database in memory.</summary>
    private const int MostIdle = 4;

    private readonly Lock gate = new();
    private readonly Stack<StretchBotContext> idle = new();
    private bool isDisposed;

    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The database cannot be opened.</exception>
    public Use Take()
    {
        lock (gate)
            if (idle.TryPop(out var kept))
                return new Use(this, kept);
        var fresh = contexts.CreateDbContext();
        try
        {
            fresh.Database.OpenConnection();
            return new Use(this, fresh);
        }
        catch
        {
            fresh.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            isDisposed = true;
            while (idle.TryPop(out var context))
                context.Dispose();
        }
    }

    private bool Keep(StretchBotContext context)
    {
        context.ChangeTracker.Clear();
        lock (gate)
        {
            if (isDisposed || idle.Count == MostIdle)
                return false;
            idle.Push(context);
            return true;
        }
    }

    /// <summary>One use of a context. Unless it went well, the context is not used again.</summary>
    internal sealed class Use(OpenContexts from, StretchBotContext context) : IDisposable
    {
        private bool wentWell;

        public StretchBotContext Context => context;

        public T WentWell<T>(T result)
        {
            wentWell = true;
            return result;
        }

        public void Dispose()
        {
            if (!wentWell || !from.Keep(context))
                context.Dispose();
        }
    }
}
