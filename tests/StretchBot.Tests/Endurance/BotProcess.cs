using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Shouldly;
using StretchBot.Tests.Infrastructure;

namespace StretchBot.Tests.Endurance;

/// <summary>The bot as a process of its own, on a loopback port, with a database that outlives it.</summary>
internal sealed class BotProcess : IDisposable
{
    private readonly Process process;

    private BotProcess(Process process, Uri address)
    {
        this.process = process;
        Client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };
    }

    public HttpClient Client { get; }

    public static BotProcess Start(TempFolder folder, string channels)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "StretchBot.dll")])
        {
            WorkingDirectory = Path.GetDirectoryName(folder.Database),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["Urls"] = address.ToString(),
                ["Playground__Channels"] = channels,
                ["Storage__ConnectionString"] = $"Data Source={folder.Database}",
                ["Logging__LogLevel__Default"] = "Warning",
            },
        };
        var started = Process.Start(start)!;
        // The pipes are drained and forgotten: a full one would stop the bot.
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return new BotProcess(started, address);
    }

    public async Task<bool> IsReady(CancellationToken cancel)
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri("/playground/api/people", UriKind.Relative), cancel);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public async Task WaitUntilReady(CancellationToken cancel)
    {
        while (!await IsReady(cancel))
        {
            process.HasExited.ShouldBeFalse("the bot stopped by itself");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancel);
        }
    }

    /// <summary>The answer, or null when the bot died before it was whole.</summary>
    public async Task<JsonElement?> Post(string what, object body, CancellationToken cancel)
    {
        try
        {
            using var answer = await Client.PostAsJsonAsync($"/playground/api/{what}", body, cancel);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<JsonElement>(cancel) : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    public async Task<JsonElement?> Messages(string channel, string member, CancellationToken cancel)
    {
        try
        {
            return await Client.GetFromJsonAsync<JsonElement>(
                $"/playground/api/messages?channel={channel}&as={member}",
                cancel
            );
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>SIGKILL: no time to say goodbye.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
        Client.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
