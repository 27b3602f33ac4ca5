using StretchBot.Conversation;

namespace StretchBot.Features.Custom;

/// <summary>Opens one of the forms.</summary>
internal sealed class OpenCustomForm(CustomKeeping keeping) : IPress
{
    public const string Stretch = "stretch";
    public const string Routine = "routine";
    public const string Import = "import";

    public string Action => "custom-form";

    public static ButtonId Id(string which) => ButtonId.Of("custom-form", which);

    public ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel) =>
        ValueTask.FromResult<Reply>(
            new Ask(
                button.Argument(0) switch
                {
                    Routine => RoutineForm.Empty(),
                    Import => ImportForm.Empty(),
                    _ => StretchForm.Empty(keeping.Catalogue.Vocabulary),
                }
            )
        );
}

/// <summary>Shows one of the list.</summary>
internal sealed class ShowCustomPressed(CustomKeeping keeping, CustomRows rows) : IPress
{
    public string Action => "custom-show";

    public static ButtonId Id(OwnItemId id) => ButtonId.Of("custom-show", id.ToString());

    public ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel) =>
        ValueTask.FromResult<Reply>(
            new OnlyYou(
                button.Number(0) is { } id && keeping.Find(caller, new OwnItemId(id)) is { } row
                    ? rows.Card(row, caller)
                    : CustomCards.Gone()
            )
        );
}

/// <summary>Approves, declines or removes one.</summary>
internal sealed class DecideCustom(CustomKeeping keeping) : IPress
{
    private const string Yes = "approve";
    private const string No = "remove";

    public string Action => "custom-decide";

    public static ButtonId Approve(OwnItemId id) => ButtonId.Of("custom-decide", Yes, id.ToString());

    public static ButtonId Remove(OwnItemId id) => ButtonId.Of("custom-decide", No, id.ToString());

    public async ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel)
    {
        if (button.Number(1) is not { } id || keeping.Find(caller, new OwnItemId(id)) is not { } row)
            return new OnlyYou(CustomCards.Gone());
        return new Instead(
            button.Argument(0) == Yes
                ? await keeping.Approve(row, caller, cancel)
                : await keeping.Remove(row, caller, cancel)
        );
    }
}
