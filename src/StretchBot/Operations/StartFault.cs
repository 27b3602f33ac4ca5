using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Operations;

/// <summary>The configuration cannot be used; the message names every fault with its cure.</summary>
internal sealed class SettingsFaultException(IEnumerable<string> faults)
    : Exception(
        $"StretchBot cannot start. Its settings need mending:\n{string.Join('\n', faults.Select(fault => $"- {fault}"))}"
    );

/// <summary>Tells the person who hosts the bot why it does not start, without a stack trace where there is a cure.</summary>
internal static class StartFault
{
    /// <summary>The sentences for the person, or null for what can only be a bug.</summary>
    public static string? Explain(Exception fault) =>
        fault switch
        {
            SettingsFaultException settings => settings.Message,
            ContentFaultException content => $"StretchBot cannot start. Its content has faults:\n{content.Message}",
            NotStoredException store => $"StretchBot cannot start. {store.Message}",
            SqliteException sqlite =>
                $"StretchBot cannot start: its database cannot be opened ({sqlite.Message}) Check Storage:ConnectionString, and that the folder can be written to.",
            IOException { InnerException: { } inner } when IsPortInUse(inner) =>
                $"StretchBot cannot start: {fault.Message} Stop the other program, or choose another port, for example Urls=http://localhost:5081.",
            { InnerException: { } inner } => Explain(inner),
            _ => null,
        };

    private static bool IsPortInUse(Exception? fault) =>
        fault is not null
        && (
            fault is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
            || IsPortInUse(fault.InnerException)
        );
}
