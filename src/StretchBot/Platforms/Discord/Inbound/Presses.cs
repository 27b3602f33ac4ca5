using StretchBot.Conversation;
using StretchBot.Platforms.Discord.Client.Models;

namespace StretchBot.Platforms.Discord.Inbound;

/// <summary>Buttons and menus, however old the message is that they sit on.</summary>
internal sealed class Presses(Door door, Dispatcher dispatcher, Answers answers, OpenForms forms, SentForms sent)
{
    public async Task Take(Interaction interaction)
    {
        var pressed = interaction.Data?.Values is [var chosen, ..] ? chosen : interaction.Data?.CustomId ?? "";
        var (team, button) = OwnIds.Split(pressed);
        if (await door.Enter(interaction, CancellationToken.None, team) is not { } on)
            return;
        switch (ButtonId.Parse(button))
        {
            case { Action: FormCards.OpenAction } id when forms.Find(id.Argument(0) ?? "", on.User) is { } form:
                await answers.Open(form, on);
                break;
            case { Action: FormCards.SaveAction } id when forms.Find(id.Argument(0) ?? "", on.User) is { } form:
                await answers.Give(sent.Send(form, on), on, replaces: true);
                break;
            case { Action: FormCards.OpenAction or FormCards.SaveAction }:
                var gone = new Instead(FormCards.NoLongerOpen().In(on.Language));
                await answers.Give(Task.FromResult<Reply>(gone), on);
                break;
            default:
                var work = dispatcher.Answer(new ButtonPressed(on.Caller, button), CancellationToken.None);
                await answers.Give(work.AsTask(), on);
                break;
        }
    }
}
