using System.Collections.Immutable;
using System.Text;
using StretchBot.Conversation;
using StretchBot.Platforms.Slack.Client;
using StretchBot.Platforms.Slack.Rendering;

namespace StretchBot.Platforms.Slack.Inbound;

/// <summary>Forms that were sent. Faults come back beside their fields; everything else closes the form, or takes its place.</summary>
internal sealed class SentForms(
    Door door,
    Dispatcher dispatcher,
    Answers answers,
    SlackApi api,
    Afterwards afterwards,
    TimeProvider clock
)
{
    public async Task<ReadOnlyMemory<byte>> Take(Interaction sent, CancellationToken cancel)
    {
        if (sent.View is not { } view)
            return default;
        var place = FormPlace.Read(view.PrivateMetadata);
        var work = Answer(sent, view, place, cancel);
        if (await InTime.IsReady(work, clock))
            return await work is { } outcome ? await InAcknowledgement(outcome, view, cancel) : default;
        afterwards.Run(async () =>
        {
            if (await work is { } outcome)
                await Later(outcome, view);
        });
        return SlackJson.Bytes(new FormAnswer("update", View: FormDrawing.OneMoment(place)));
    }

    private async Task<Outcome?> Answer(Interaction sent, SentView view, FormPlace place, CancellationToken cancel)
    {
        var start = view.CallbackId == StartForm.Callback ? StartForm.Read(view) : default;
        var user = sent.User?.Id ?? "";
        var channel =
            start.Channel is { Length: > 0 } chosen ? chosen
            : place.Channel.Length > 0 ? place.Channel
            : $"D{user}";
        var guest = await door.Enter(
            new Sender(
                sent.Team?.Id ?? sent.User?.TeamId ?? "",
                sent.Enterprise?.Id,
                channel,
                start.Channel is { Length: > 0 } ? null : place.ChannelName,
                user,
                sent.User?.Name
            ),
            cancel
        );
        if (guest is null)
            return null;
        var on = new Occasion(guest, Occasion.Address(place.Respond), sent.TriggerId);
        if (start.Words is { } words)
            return new Outcome(await dispatcher.Answer(new WordsTyped(guest.Caller, words), cancel), on);
        var (values, faults) = await Values(guest, view, place, cancel);
        return new Outcome(
            faults.IsEmpty
                ? await dispatcher.Answer(new FormSent(guest.Caller, view.CallbackId ?? "", values), cancel)
                : new NotYet(faults),
            on
        );
    }

    private async ValueTask<ReadOnlyMemory<byte>> InAcknowledgement(
        Outcome outcome,
        SentView view,
        CancellationToken cancel
    )
    {
        var (reply, on) = outcome;
        if (reply is NotYet notYet)
            return SlackJson.Bytes(new FormAnswer("errors", Errors(notYet.Faults, view)));
        if (reply is Ask || on.Respond is null)
            return await answers.View(reply, on, cancel) is { } next
                ? SlackJson.Bytes(new FormAnswer("update", View: next))
                : default;
        afterwards.Run(() => answers.GiveLater(reply, on, CancellationToken.None).AsTask());
        return default;
    }

    /// <summary>The form has become “One moment”: what came of it takes that one's place.</summary>
    private async Task Later(Outcome outcome, SentView view)
    {
        var (reply, on) = outcome;
        var next = await answers.View(
            reply is Silent ? new OnlyYou(new Card("Done")) : reply,
            on,
            CancellationToken.None
        );
        if (next is not null && view.Id is { } id)
            await api.UpdateView(on.Guest.Workspace.Credentials, id, next, hash: null, CancellationToken.None);
    }

    /// <summary>By field. A fault that belongs to none of the fields that are shown stands beside the first.</summary>
    private static ImmutableDictionary<string, string> Errors(ImmutableArray<FieldFault> faults, SentView view)
    {
        var fields = view.State?.Values?.Keys.ToImmutableHashSet(StringComparer.Ordinal) ?? [];
        return faults
            .GroupBy(
                fault => fields.Contains(fault.Name) ? fault.Name : fields.Order(StringComparer.Ordinal).First(),
                fault => fault.Message.ToString(),
                StringComparer.Ordinal
            )
            .ToImmutableDictionary(
                field => field.Key,
                field => Fit.To(string.Join(' ', field), 2_000),
                StringComparer.Ordinal
            );
    }

    private async ValueTask<(ImmutableDictionary<string, string> Values, ImmutableArray<FieldFault> Faults)> Values(
        Guest guest,
        SentView view,
        FormPlace place,
        CancellationToken cancel
    )
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var faults = ImmutableArray.CreateBuilder<FieldFault>();
        foreach (var (field, actions) in view.State?.Values ?? [])
        {
            var value = actions.Values.First();
            if (value.Files is not [var file, ..])
                values[field] = Value(value);
            else if (await Text(guest, file, place.Files?.GetValueOrDefault(field) ?? 0, cancel) is { } text)
                values[field] = text;
            else
                faults.Add(new FieldFault(field, TooLarge(place.Files?.GetValueOrDefault(field) ?? 0)));
        }
        return (values.ToImmutable(), faults.ToImmutable());
    }

    private static string Value(StateValue value) =>
        value switch
        {
            { SelectedOption.Value: { } one } => Plain(one),
            { SelectedOptions: { IsDefault: false } many } => string.Join(
                ',',
                many.Select(one => Plain(one.Value ?? ""))
            ),
            _ => value.Value ?? "",
        };

    private static string Plain(string value) => value == FormDrawing.NoValue ? "" : value;

    private async ValueTask<string?> Text(Guest guest, SlackFileInfo file, int mostBytes, CancellationToken cancel)
    {
        if (file.Size > mostBytes || !Uri.TryCreate(file.UrlPrivate, UriKind.Absolute, out var address))
            return null;
        var bytes = await api.Download(guest.Workspace.Credentials, address, mostBytes, cancel);
        return bytes is null ? null : Encoding.UTF8.GetString(bytes);
    }

    private static Text TooLarge(int mostBytes) => new FileField("", "", "", [], mostBytes).TooLarge;

    private sealed record Outcome(Reply Reply, Occasion On);
}
