using System.Collections.Immutable;
using System.Text;
using StretchBot.Conversation;
using StretchBot.Platforms.Discord.Client.Models;
using StretchBot.Platforms.Discord.Client.Rest;

namespace StretchBot.Platforms.Discord.Inbound;

/// <summary>Modals that were sent: the next fields are offered, or the form goes to whoever answers it.</summary>
internal sealed class SentForms(Door door, Dispatcher dispatcher, Answers answers, OpenForms forms, DiscordApi api)
{
    /// <summary>For a file whose form is no longer known.</summary>
    private const int MostBytes = 1_000_000;

    public async Task Take(Interaction interaction)
    {
        var id = interaction.Data?.CustomId ?? "";
        var (key, formId) =
            OwnIds.After(id, OwnIds.Page) is { } rest && rest.IndexOf(':', StringComparison.Ordinal) is > 0 and var at
                ? (rest[..at], rest[(at + 1)..])
                : ("", id);
        if (await door.Enter(interaction, CancellationToken.None) is not { } on)
            return;
        var form = forms.Find(key, on.User);
        await answers.Give(Answer(form, formId, on), on, replaces: form?.HasMessage == true);
    }

    /// <summary>Everything that was filled in so far goes to whoever answers the form.</summary>
    public async Task<Reply> Send(OpenForm form, Occasion on)
    {
        form.Send();
        return Kept(form, await Send(form.Form.Id.ToString(), form.Values, on), on);
    }

    private async Task<Reply> Answer(OpenForm? form, string formId, Occasion on)
    {
        var (values, faults) = await Values(form, on.Interaction.Data!);
        if (form is null)
            return faults.IsEmpty ? await Send(formId, values, on) : new NotYet(faults);
        form.Fill(values);
        if (!faults.IsEmpty)
            return Kept(form, new NotYet(faults), on);
        if (!form.HasMore)
            return await Send(form, on);
        form.TurnPage();
        return new OnlyYou(FormCards.More(form).In(on.Language));
    }

    private async Task<Reply> Send(string formId, ImmutableDictionary<string, string> values, Occasion on) =>
        await dispatcher.Answer(new FormSent(on.Caller, formId, values), CancellationToken.None);

    /// <summary>Faults come with the way back to the form.</summary>
    private static Reply Kept(OpenForm form, Reply reply, Occasion on)
    {
        if (reply is not NotYet { Faults: var faults })
            return reply;
        form.Return(faults);
        return new OnlyYou(FormCards.Faults(form, faults).In(on.Language));
    }

    private async ValueTask<(ImmutableDictionary<string, string> Values, ImmutableArray<FieldFault> Faults)> Values(
        OpenForm? form,
        InteractionData data
    )
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var faults = ImmutableArray.CreateBuilder<FieldFault>();
        foreach (var field in (data.Components ?? []).Select(part => part.Inner ?? part))
        {
            if (field.CustomId is not { } name)
                continue;
            if (field.Type != ComponentType.FileUpload)
                values[name] = field.Value ?? string.Join(',', field.Values ?? []);
            else if (
                field.Values is [var upload, ..]
                && data.Resolved?.Attachments?.GetValueOrDefault(upload) is { } file
            )
            {
                var asked = form?.Form.Fields.OfType<FileField>().FirstOrDefault(one => one.Name == name);
                if (await Text(file, asked?.MaxBytes ?? MostBytes) is { } text)
                    values[name] = text;
                else
                    faults.Add(new FieldFault(name, (asked ?? Unknown(name)).TooLarge));
            }
        }
        return (values.ToImmutable(), faults.ToImmutable());
    }

    private async ValueTask<string?> Text(Attachment file, int mostBytes) =>
        file.Size <= mostBytes
        && Uri.TryCreate(file.Url, UriKind.Absolute, out var address)
        && await api.Download(address, mostBytes, CancellationToken.None) is { } bytes
            ? Encoding.UTF8.GetString(bytes)
            : null;

    private static FileField Unknown(string name) => new(name, "", "", [], MostBytes);
}
