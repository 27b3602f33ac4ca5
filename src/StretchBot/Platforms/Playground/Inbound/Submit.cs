using System.Collections.Immutable;
using System.Text;
using StretchBot.Conversation;

namespace StretchBot.Platforms.Playground.Inbound;

/// <summary>A member sends a form.</summary>
internal sealed class Submit(Door door, Dispatcher dispatcher, Answers answers, OpenForms forms, PlaygroundTeam team)
{
    private const string Example = """{"as":"you","form":"schedule-add","values":{"times":"10:30"}}""";

    public async Task<IResult> Answer(HttpRequest request, CancellationToken cancel)
    {
        if (
            !(await JsonBody.Read<SubmitBody>(request, Example, cancel, JsonBody.MaxFormBytes)).Has(
                out var body,
                out var refused
            )
        )
            return refused;
        if (!(await door.Enter(body.As, ChannelOf(body), cancel)).Has(out var guest, out refused))
            return refused;
        if (body.Form is null)
            return NoForm();
        var sent = new FormSent(guest.Caller, body.Form, ValuesOf(body));
        var reply = TooLarge(guest, sent) is { IsEmpty: false } faults
            ? new NotYet(faults)
            : await dispatcher.Answer(sent, cancel);
        return await answers.Give(reply, guest, pressed: null, sent, cancel);
    }

    private string ChannelOf(SubmitBody body) =>
        body.Channel
        ?? forms.Find(PlaygroundTeam.Member(body.As)?.Key ?? "", body.Form ?? "")?.Channel
        ?? team.FirstChannel;

    private ImmutableArray<FieldFault> TooLarge(Guest guest, FormSent sent) =>
        [
            .. (forms.Find(guest.As, sent.Form)?.Form.Fields ?? [])
                .OfType<FileField>()
                .Where(file => Encoding.UTF8.GetByteCount(sent.Values.GetValueOrDefault(file.Name, "")) > file.MaxBytes)
                .Select(file => new FieldFault(file.Name, file.TooLarge)),
        ];

    private static ImmutableDictionary<string, string> ValuesOf(SubmitBody body) =>
        (body.Values ?? []).ToImmutableDictionary(
            value => value.Key,
            value => value.Value ?? "",
            StringComparer.Ordinal
        );

    private static Refusal NoForm() =>
        Refusal.BadRequest(
            "“form” is missing.",
            "It is the id of the form, as it was given when it was opened.",
            Example
        );
}
