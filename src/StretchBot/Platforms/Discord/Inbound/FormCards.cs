using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Platforms.Discord.Inbound;

/// <summary>What is said around modals: where a form has more than five fields, and where something in it was wrong.</summary>
internal static class FormCards
{
    public const string OpenAction = "discord-open";
    public const string SaveAction = "discord-save";

    public static Button OpenButton(OpenForm form) =>
        new(ButtonId.Of(OpenAction, form.Key), "Open the form", ButtonStyle.Primary);

    /// <summary>Between two modals of one form.</summary>
    public static Card More(OpenForm form) =>
        new(form.Form.Title)
        {
            Parts = [new Paragraph("That is all that is needed. There are a few more fields if you want them.")],
            Buttons =
            [
                new Button(ButtonId.Of(SaveAction, form.Key), form.Form.SubmitLabel, ButtonStyle.Primary),
                new Button(ButtonId.Of(OpenAction, form.Key), "More fields"),
            ],
        };

    /// <summary>What was wrong, and the way back to what was filled in.</summary>
    public static Card Faults(OpenForm form, ImmutableArray<FieldFault> faults) =>
        new("Not yet")
        {
            Parts =
            [
                new Lines([.. faults.Select(fault => Named(form, fault))]),
                new Note("What you filled in is kept."),
            ],
            Buttons = [OpenButton(form)],
        };

    public static Card NoLongerOpen() =>
        new("That form is no longer open") { Parts = [new Paragraph("Please type the command again.")] };

    private static Text Named(OpenForm form, FieldFault fault) =>
        form.Form.Fields.FirstOrDefault(field => field.Name == fault.Name) is { } field
            ? $"{Text.Strong(field.Label)}: {fault.Message}"
            : fault.Message;
}
