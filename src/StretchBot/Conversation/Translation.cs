using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using StretchBot.Content;

namespace StretchBot.Conversation;

/// <summary>
/// Puts what the bot says into the language of whoever will read it. This happens at the edge alone: for a reply in the
/// <see cref="Dispatcher"/>, for what the outbox sends as it is drawn.
/// </summary>
public static class Translation
{
    private static readonly ConditionalWeakTable<Card, ConcurrentDictionary<Language, Card>> Said = [];

    /// <summary>The member's own language where the platform tells it and the bot speaks it, else the team's, else English.</summary>
    public static Language For(this Languages languages, Caller caller) =>
        languages.Find(caller.Locale) ?? languages.Find(caller.TeamLanguage) ?? Language.English;

    /// <param name="mine">The language of the one who asked.</param>
    /// <param name="teams">The language of what a whole channel sees.</param>
    public static Reply In(this Reply reply, Language mine, Language teams) =>
        reply switch
        {
            OnlyYou only => new OnlyYou(only.Card.In(mine)),
            Instead instead => new Instead(instead.Card.In(mine)),
            InChannel all => new InChannel(all.Card.In(teams)),
            FileForYou file => file with { Card = file.Card.In(mine) },
            Ask ask => new Ask(ask.Form.In(mine)),
            NotYet notYet => new NotYet([.. notYet.Faults.Select(fault => fault.In(mine))]),
            Silent => reply,
            _ => throw new InvalidOperationException($"Unknown reply {reply.GetType().Name}."),
        };

    public static Card In(this Card card, Language language) =>
        language.IsEnglish ? card
        : card.Lasts
            ? Said.GetOrCreateValue(card).GetOrAdd(language, static (language, card) => card.Say(language), card)
        : card.Say(language);

    public static Form In(this Form form, Language language) =>
        form with
        {
            Title = form.Title.In(language),
            SubmitLabel = form.SubmitLabel.In(language),
            Fields = [.. form.Fields.Select(field => field.In(language))],
        };

    public static FieldFault In(this FieldFault fault, Language language) =>
        fault with
        {
            Message = fault.Message.In(language),
        };

    private static Card Say(this Card card, Language language) =>
        card with
        {
            Title = card.Title.In(language),
            Parts = [.. card.Parts.Select(part => part.In(language))],
            Buttons = [.. card.Buttons.Select(button => button with { Label = button.Label.In(language) })],
            Menu = card.Menu?.In(language),
            Language = language,
        };

    private static Part In(this Part part, Language language) =>
        part switch
        {
            Paragraph paragraph => new Paragraph(paragraph.Text.In(language)),
            Note note => new Note(note.Text.In(language)),
            Steps steps => new Steps([.. steps.Items.Select(item => item.In(language))]),
            Lines lines => new Lines([.. lines.Items.Select(item => item.In(language))]),
            Details details => new Details([
                .. details.Items.Select(item => new Detail(item.Label.In(language), item.Text.In(language))),
            ]),
            Picture picture => picture with { Alt = picture.Alt.In(language) },
            RoutinePicture strip => strip with { Alt = strip.Alt.In(language) },
            Ranking => part,
            Strip strip => new Strip([.. strip.Days.Select(day => day with { Label = day.Label.In(language) })]),
            Bars bars => new Bars([
                .. bars.Items.Select(bar =>
                    bar with
                    {
                        Label = bar.Label.In(language),
                        Words = bar.Words.In(language),
                    }
                ),
            ]),
            _ => throw new InvalidOperationException($"Unknown part {part.GetType().Name}."),
        };

    private static Menu In(this Menu menu, Language language) =>
        new(
            menu.Prompt.In(language),
            [
                .. menu.Choices.Select(choice =>
                    choice with
                    {
                        Label = choice.Label.In(language),
                        Description = choice.Description?.In(language),
                    }
                ),
            ]
        );

    private static Field In(this Field field, Language language) =>
        field switch
        {
            TextField text => text with { Label = text.Label.In(language), Hint = text.Hint.In(language) },
            LongTextField text => text with { Label = text.Label.In(language), Hint = text.Hint.In(language) },
            ChoiceField choice => choice with
            {
                Label = choice.Label.In(language),
                Hint = choice.Hint.In(language),
                Choices = choice.Choices.In(language),
            },
            ManyField many => many with
            {
                Label = many.Label.In(language),
                Hint = many.Hint.In(language),
                Choices = many.Choices.In(language),
            },
            FileField file => file with
            {
                Label = file.Label.In(language),
                Hint = file.Hint.In(language),
                Language = language,
            },
            _ => throw new InvalidOperationException($"Unknown field {field.GetType().Name}."),
        };

    private static ImmutableArray<Choice> In(this ImmutableArray<Choice> choices, Language language) =>
        [.. choices.Select(choice => choice with { Label = choice.Label.In(language) })];
}
