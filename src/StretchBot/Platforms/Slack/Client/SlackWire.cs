using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Polly;
using Polly.Retry;

namespace StretchBot.Platforms.Slack.Client;

/// <summary>Carries one call to Slack and says what came of it. What may be repeated is repeated; a post never is.</summary>
internal sealed class SlackWire : IDisposable
{
    private const int Retries = 3;
    private static readonly TimeSpan WithoutWord = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>A caller who could wait longer is told when to come again instead.</summary>
    private static readonly TimeSpan WorthWaiting = TimeSpan.FromSeconds(10);

    /// <summary>A call that takes longer is given up; nobody knows what became of it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpClient http;
    private readonly RateLimits limits;
    private readonly TimeProvider clock;
    private readonly ResiliencePipeline<Outcome> again;
    private readonly ConcurrentDictionary<string, WireNotes> notes = new(StringComparer.Ordinal);

    public SlackWire(HttpClient http, RateLimits limits, TimeProvider clock)
    {
        this.http = http;
        this.limits = limits;
        this.clock = clock;
        again = new ResiliencePipelineBuilder<Outcome> { TimeProvider = clock }
            .AddRetry(
                new RetryStrategyOptions<Outcome>
                {
                    MaxRetryAttempts = Retries,
                    BackoffType = DelayBackoffType.Exponential,
                    Delay = TimeSpan.FromMilliseconds(200),
                    UseJitter = true,
                    ShouldHandle = new PredicateBuilder<Outcome>().HandleResult(outcome => outcome.MayBeRepeated),
                    DelayGenerator = failed => ValueTask.FromResult(failed.Outcome.Result.Fault?.RetryAfter),
                }
            )
            .Build();
    }

    /// <summary>Calls a method with a JSON body.</summary>
    /// <param name="channel">The channel of a post: its limit is its own.</param>
    /// <param name="isRepeatable">Whether doing it twice is as good as once.</param>
    public ValueTask<Said<TAnswer>> Call<TBody, TAnswer>(
        string method,
        Credentials by,
        TBody body,
        CancellationToken cancel,
        string? channel = null,
        bool isRepeatable = true
    )
        where TAnswer : Answer =>
        Call<TAnswer>(
            method,
            by,
            () =>
            {
                var content = new ByteArrayContent(SlackJson.Bytes(body));
                content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
                return content;
            },
            channel,
            isRepeatable,
            cancel
        );

    /// <summary>Calls a method with a form, as those that read and those of OAuth want it.</summary>
    public ValueTask<Said<TAnswer>> Form<TAnswer>(
        string method,
        Credentials by,
        IReadOnlyCollection<KeyValuePair<string, string>> fields,
        CancellationToken cancel,
        bool isRepeatable = true
    )
        where TAnswer : Answer =>
        Call<TAnswer>(method, by, () => new FormUrlEncodedContent(fields), channel: null, isRepeatable, cancel);

    /// <summary>Sends to an address that Slack gave: a response URL or an upload.</summary>
    /// <returns>Null when it was taken.</returns>
    public async ValueTask<Fault?> Send(Uri address, HttpContent content, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        return (await Once<Answer>(request, workspace: null, cancel)).Fault;
    }

    /// <summary>Reads a file of the workspace's, with the bot's right.</summary>
    /// <returns>Null when it is larger than <paramref name="mostBytes"/>, or cannot be had.</returns>
    public async ValueTask<byte[]?> Download(Uri address, Credentials by, int mostBytes, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", by.Token);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (!response.IsSuccessStatusCode || response.Content.Headers.ContentLength > mostBytes)
                return null;
            await using var body = await response.Content.ReadAsStreamAsync(cancel);
            var buffer = new byte[mostBytes + 1];
            var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel);
            return length > mostBytes ? null : buffer[..length];
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>What the last answers for a workspace said beside their bodies.</summary>
    public WireNotes? NotesOf(string workspace) => notes.GetValueOrDefault(workspace);

    public void Dispose() => http.Dispose();

    private async ValueTask<Said<TAnswer>> Call<TAnswer>(
        string method,
        Credentials by,
        Func<HttpContent> body,
        string? channel,
        bool isRepeatable,
        CancellationToken cancel
    )
        where TAnswer : Answer
    {
        var place = new CallPlace(by.Workspace, method, channel);
        var outcome = await again.ExecuteAsync(
            async (call, token) =>
            {
                using var turn = await limits.Wait(call, token);
                if (!turn.IsAcquired)
                    return new Outcome(null, Busy(RateLimits.RetryAfter(turn)), MayBeRepeated: false);
                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(method, UriKind.Relative));
                request.Content = body();
                if (by.Token.Length > 0)
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", by.Token);
                var said = await Once<TAnswer>(request, by.Workspace, token);
                if (said.Fault is { Kind: FaultKind.Limited, RetryAfter: { } asked })
                    limits.Pause(call, asked);
                return new Outcome(said.Answer, said.Fault, MayBeRepeated: MayRepeat(said.Fault, isRepeatable));
            },
            place,
            cancel
        );
        return new Said<TAnswer>((TAnswer?)outcome.Answer, outcome.Fault);
    }

    /// <summary>A call that was turned away was not carried out: any may come again, if the wait is worth it.</summary>
    private static bool MayRepeat(Fault? fault, bool isRepeatable) =>
        fault switch
        {
            { Kind: FaultKind.Limited, RetryAfter: var wait } => wait is null || wait < WorthWaiting,
            { Kind: FaultKind.NotDone } => true,
            { Kind: FaultKind.Unknown } => isRepeatable,
            _ => false,
        };

    private static Fault Busy(TimeSpan wait) =>
        new(FaultKind.Limited, "our own limit", "There is more to say than Slack lets me say at once.", wait);

    /// <param name="workspace">Whose call it is; null for an address whose answer is not read.</param>
    private async ValueTask<Said<TAnswer>> Once<TAnswer>(
        HttpRequestMessage request,
        string? workspace,
        CancellationToken cancel
    )
        where TAnswer : Answer
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        try
        {
            using var response = await http.SendAsync(request, both.Token);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                return Failed<TAnswer>(
                    new Fault(FaultKind.Limited, "429", "Slack asks me to slow down.", RetryAfterOf(response))
                );
            if ((int)response.StatusCode >= 500)
                return Failed<TAnswer>(Trouble($"status {(int)response.StatusCode}"));
            if (workspace is null)
                return response.IsSuccessStatusCode ? default : Failed<TAnswer>(Refusal(response.StatusCode));
            Note(workspace, response);
            var body = await response.Content.ReadAsByteArrayAsync(both.Token);
            return Read<TAnswer>(body);
        }
        catch (HttpRequestException fault) when (NeverLeft(fault))
        {
            return Failed<TAnswer>(new Fault(FaultKind.NotDone, fault.HttpRequestError.ToString(), Unreachable));
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return Failed<TAnswer>(new Fault(FaultKind.Unknown, "connection lost", Unreachable));
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            return Failed<TAnswer>(new Fault(FaultKind.Unknown, "timeout", "Slack did not answer in time."));
        }
    }

    private const string Unreachable = "Slack cannot be reached just now.";

    private static Said<TAnswer> Read<TAnswer>(byte[] body)
        where TAnswer : Answer
    {
        var answer = SlackJson.Read<TAnswer>(body);
        if (answer is null)
            return Failed<TAnswer>(Trouble("an answer that cannot be read"));
        return answer.Ok
            ? new Said<TAnswer>(answer, null)
            : Failed<TAnswer>(
                SlackErrors.Of(
                    answer.Error ?? "no error",
                    answer.Needed,
                    answer.ResponseMetadata?.Messages is { IsDefaultOrEmpty: false } notes
                        ? string.Join("; ", notes)
                        : null
                )
            );
    }

    private void Note(string workspace, HttpResponseMessage response)
    {
        var known = notes.GetValueOrDefault(workspace);
        var scopes = response.Headers.TryGetValues("X-OAuth-Scopes", out var values)
            ? string.Join(',', values)
            : known?.Scopes;
        var skew = response.Headers.Date is { } date ? clock.GetUtcNow() - date : known?.Skew;
        if (known is null || known.Scopes != scopes || known.Skew != skew)
            notes[workspace] = new WireNotes(scopes, skew);
    }

    private static Fault Trouble(string error) =>
        new(FaultKind.Unknown, error, "Slack has trouble of its own just now.");

    private static Fault Refusal(HttpStatusCode status) =>
        new(FaultKind.TooLate, $"status {(int)status}", "Slack no longer takes an answer to that.");

    private static Said<TAnswer> Failed<TAnswer>(Fault fault)
        where TAnswer : Answer => new(null, fault);

    /// <summary>Nobody answered the door, so nothing was said.</summary>
    private static bool NeverLeft(HttpRequestException fault) =>
        fault.HttpRequestError
            is HttpRequestError.ConnectionError
                or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError;

    /// <summary>Seconds, perhaps with a fraction, or a date; five seconds when the header is missing or cannot be read.</summary>
    private TimeSpan RetryAfterOf(HttpResponseMessage response)
    {
        var raw = response.Headers.TryGetValues("Retry-After", out var values) ? values.FirstOrDefault() : null;
        var wait =
            double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            && double.IsFinite(seconds)
                ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, LongestWait.TotalSeconds))
            : DateTimeOffset.TryParse(raw, CultureInfo.InvariantCulture, out var date) ? date - clock.GetUtcNow()
            : WithoutWord;
        return wait < TimeSpan.Zero ? TimeSpan.Zero
            : wait > LongestWait ? LongestWait
            : wait;
    }

    /// <summary>What came of one try.</summary>
    private readonly record struct Outcome(Answer? Answer, Fault? Fault, bool MayBeRepeated);
}

/// <summary>What answers say in their headers.</summary>
/// <param name="Scopes">What the token may do, separated by commas.</param>
/// <param name="Skew">How far this machine's clock is ahead of Slack's.</param>
internal sealed record WireNotes(string? Scopes, TimeSpan? Skew);
