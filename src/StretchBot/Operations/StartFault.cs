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
            InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" }
                when LacksCertificate(fault) =>
                "StretchBot cannot start: it is to listen at an https address and has no certificate. Name one with Kestrel:Certificates:Default:Path, or listen at Urls=http://localhost:5080 behind a proxy that speaks HTTPS.",
            { InnerException: { } inner } => Explain(inner),
            _ => null,
        };

    /// <summary>Kestrel has no type of its own for it.</summary>
    private static bool LacksCertificate(Exception fault) =>
        fault.Message.Contains("No server certificate was specified", StringComparison.Ordinal);

    private static bool IsPortInUse(Exception? fault) =>
        fault is not null
        && (
            fault is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
            || IsPortInUse(fault.InnerException)
        );
}
