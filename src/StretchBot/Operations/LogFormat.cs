namespace StretchBot.Operations;

/// <summary>One line a record for people at a terminal, JSON for whoever collects logs.</summary>
internal static class LogFormat
{
    private const string Chosen = "Logging:Console:FormatterName";

    public static void AddStretchBotFormat(this ILoggingBuilder logging, IConfiguration configuration)
    {
        // Why the host did not start is told in sentences: see StartFault.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        if (configuration[Chosen] is not null)
            return;
        if (Console.IsOutputRedirected)
            logging.AddJsonConsole(json => json.UseUtcTimestamp = true);
        else
            logging.AddSimpleConsole(simple => simple.SingleLine = true);
    }
}
