using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace StretchBot.Storage;

/// <summary>One prepared statement, run many times inside a transaction: what makes claiming in batches fast.</summary>
internal sealed class Statement : IDisposable
{
    private readonly DbCommand command;

    /// <param name="context">Must have a transaction open.</param>
    /// <param name="sql">With parameters named @p0, @p1 …, in the order in which values are given.</param>
    /// <param name="parameters">How many.</param>
#pragma warning disable CA2100 // The text is a constant of the caller's; values travel as parameters only.
    public Statement(StretchBotContext context, string sql, int parameters)
    {
        command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }
    }
#pragma warning restore CA2100

    /// <summary>Rows affected.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row, which must be a number.</summary>
    public long Number(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return (long)command.ExecuteScalar()!;
    }

    public DbDataReader Rows(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteReader();
    }

    public void Dispose() => command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
