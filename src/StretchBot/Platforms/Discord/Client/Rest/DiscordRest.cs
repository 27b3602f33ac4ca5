using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Polly;
using Polly.Retry;
using StretchBot.Platforms.Discord.Client.Models;

namespace StretchBot.Platforms.Discord.Client.Rest;

/// <summary>Sends requests within Discord's limits, and again where that is safe.</summary>
internal sealed partial class DiscordRest : IDisposable
{
    private const int MostLimited = 4;
    private const int MostRetries = 3;
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(15);

    /// <summary>When a 429 does not say how long, as an edge server's may not.</summary>
    private static readonly TimeSpan UnsaidWait = TimeSpan.FromSeconds(5);

    private readonly HttpClient http;
    private readonly DiscordAddress address;
    private readonly GlobalLimit global;
    private readonly Buckets buckets;
    private readonly InvalidRequests invalid;
    private readonly DiscordMetrics metrics;
    private readonly TimeProvider clock;
    private readonly ILogger<DiscordRest> log;
    private readonly ResiliencePipeline<Attempt> again;
    private volatile bool tokenRefused;

    public DiscordRest(
        DiscordAddress address,
        DiscordLimits limits,
        DiscordMetrics metrics,
        Chance chance,
        TimeProvider clock,
        ILogger<DiscordRest> log
    )
    {
        this.address = address;
        this.metrics = metrics;
        this.clock = clock;
        this.log = log;
        global = new GlobalLimit(limits, clock);
        buckets = new Buckets(clock);
        invalid = new InvalidRequests(limits, clock);
        again = Again(chance, clock);
        http = new HttpClient(
            new SocketsHttpHandler
            {
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            }
        )
        {
            Timeout = LongestAnswer,
        };
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", DiscordAddress.UserAgent);
    }

    /// <summary>True once Discord has refused the token: nothing else is asked then.</summary>
    public bool TokenRefused => tokenRefused;

    /// <summary>Sends it and reads the answer.</summary>
    /// <exception cref="OperationCanceledException">Only when <paramref name="cancel"/> asks for it.</exception>
    public async ValueTask<RestAnswer<T>> Send<T>(RestCall call, JsonTypeInfo<T> shape, CancellationToken cancel)
        where T : class
    {
        var attempt = await Send(call, cancel);
        if (attempt.Fault is { } fault)
            return fault;
        try
        {
            return JsonSerializer.Deserialize(attempt.Body, shape)
                ?? (RestAnswer<T>)new RestFault.Unreachable("Discord's answer was empty.");
        }
        catch (JsonException)
        {
            return new RestFault.Unreachable("Discord's answer could not be read.");
        }
    }

    /// <summary>Sends it; the answer holds nothing.</summary>
    public async ValueTask<RestAnswer<Nothing>> Do(RestCall call, CancellationToken cancel) =>
        (await Send(call, cancel)).Fault is { } fault ? fault : Nothing.Instance;

    /// <summary>Reads a file that a person uploaded; null when it cannot be had or is larger than <paramref name="most"/> bytes.</summary>
    public async ValueTask<byte[]?> Download(Uri file, int most, CancellationToken cancel)
    {
        try
        {
            using var answer = await http.GetAsync(file, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (!answer.IsSuccessStatusCode)
                return null;
            await using var stream = await answer.Content.ReadAsStreamAsync(cancel);
            var bytes = new byte[most + 1];
            var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
            return read > most ? null : bytes[..read];
        }
        catch (Exception broken) when (IsNetwork(broken, cancel))
        {
            return null;
        }
    }

    public void Dispose()
    {
        http.Dispose();
        global.Dispose();
    }

    private async ValueTask<Attempt> Send(RestCall call, CancellationToken cancel)
    {
        if (tokenRefused && !call.ByInteraction)
            return new RestFault.Denied(401, 0, "Discord does not know the token.");
        var attempt = call.Repeatable
            ? await again.ExecuteAsync(token => Limited(call, token), cancel)
            : await Limited(call, cancel);
        metrics.Asked(call.Route, attempt.Fault);
        return attempt;
    }

    /// <summary>One try, as often as limits put it off.</summary>
    private async ValueTask<Attempt> Limited(RestCall call, CancellationToken cancel)
    {
        var waited = TimeSpan.Zero;
        for (var limited = 0; ; )
        {
            if (invalid.Wait() is { Ticks: > 0 } halt)
                return new RestFault.Halted("Too many of our requests were refused.", halt);
            var turn = await buckets.Take(call, cancel);
            var wait = turn.Wait;
            if (wait == TimeSpan.Zero)
            {
                var attempt = await Once(call, turn, cancel);
                if (attempt.RetryAfter is not { } after)
                    return attempt;
                if (++limited == MostLimited)
                    return new RestFault.Busy(after);
                wait = after;
            }
            waited += wait;
            if (waited > call.Patience)
                return new RestFault.Busy(wait);
            await Task.Delay(wait, clock, cancel);
        }
    }

    private async ValueTask<Attempt> Once(RestCall call, BucketTurn turn, CancellationToken cancel)
    {
        try
        {
            using var counted = call.ByInteraction ? null : await global.Enter(cancel);
            using var request = Write(call);
            using var answer = await http.SendAsync(request, cancel);
            var body = await answer.Content.ReadAsByteArrayAsync(cancel);
            return Read(call, answer, body);
        }
        catch (Exception broken) when (IsNetwork(broken, cancel))
        {
            return new RestFault.Unreachable("Discord cannot be reached.");
        }
        finally
        {
            turn.End();
        }
    }

    private HttpRequestMessage Write(RestCall call)
    {
        var request = new HttpRequestMessage(call.Method, $"{address.Api}{call.Path}");
        if (!call.ByInteraction)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bot {address.Token}");
        request.Content = Content(call);
        return request;
    }

    private static HttpContent? Content(RestCall call)
    {
        if (call.Json is null)
            return null;
        var json = new ByteArrayContent(call.Json)
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
        };
        if (call.Files.IsEmpty)
            return json;
        var parts = new MultipartFormDataContent { { json, "payload_json" } };
        for (var i = 0; i < call.Files.Length; i++)
        {
            var file = new ReadOnlyMemoryContent(call.Files[i].Bytes);
            file.Headers.ContentType = new MediaTypeHeaderValue(call.Files[i].ContentType);
            parts.Add(file, string.Create(CultureInfo.InvariantCulture, $"files[{i}]"), call.Files[i].Name);
        }
        return parts;
    }

    private Attempt Read(RestCall call, HttpResponseMessage answer, byte[] body)
    {
        buckets.Learn(call, AnswerReading.Buckets(answer));
        var status = (int)answer.StatusCode;
        if (status < 300)
            return new Attempt(body, null, null);
        if (status >= 500)
            return new RestFault.Unreachable($"Discord has trouble ({status}).");
        var said = AnswerReading.Error(body);
        if (status == 429)
            return WaitFor(call, answer, said);
        if (status is 401 or 403)
            invalid.Count();
        if (status == 401 && !call.ByInteraction)
        {
            tokenRefused = true;
            Log.TokenRefused(log);
        }
        return new RestFault.Denied(status, said.Code ?? 0, said.Message ?? "");
    }

    /// <summary>Whose limit it was decides who waits. A shared one is not our doing and counts for nothing else.</summary>
    private Attempt WaitFor(RestCall call, HttpResponseMessage answer, ErrorBody said)
    {
        var scope = AnswerReading.Scope(answer);
        var wait = AnswerReading.Wait(answer, said) ?? UnsaidWait;
        if (scope != "shared")
            invalid.Count();
        if (said.Global == true || scope == "global")
            global.Pause(wait);
        else
            buckets.Pause(call, wait);
        metrics.Limited(scope ?? "unknown");
        Log.Limited(log, call.Route, scope ?? "unknown", wait);
        return new Attempt([], null, wait);
    }

    private static bool IsNetwork(Exception broken, CancellationToken cancel) =>
        broken is HttpRequestException or IOException
        || (broken is OperationCanceledException && !cancel.IsCancellationRequested);

    private static ResiliencePipeline<Attempt> Again(Chance chance, TimeProvider clock) =>
        new ResiliencePipelineBuilder<Attempt> { TimeProvider = clock }
            .AddRetry(
                new RetryStrategyOptions<Attempt>
                {
                    MaxRetryAttempts = MostRetries,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    Randomizer = () => chance(),
                    Delay = FirstRetry,
                    ShouldHandle = new PredicateBuilder<Attempt>().HandleResult(attempt =>
                        attempt.Fault is RestFault.Unreachable
                    ),
                }
            )
            .Build();

    /// <summary>What one try brought: a body, a fault, or a time to wait.</summary>
    private readonly record struct Attempt(byte[] Body, RestFault? Fault, TimeSpan? RetryAfter)
    {
        public static implicit operator Attempt(RestFault fault) => new([], fault, null);
    }

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Critical,
            "Discord refuses the token: nothing more is asked. Set Discord:Token anew"
        )]
        public static partial void TokenRefused(ILogger log);

        [LoggerMessage(2, LogLevel.Warning, "Discord limits {Route} ({Scope}) for {Wait}")]
        public static partial void Limited(ILogger log, string route, string scope, TimeSpan wait);
    }
}
