using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Platforms.Discord.Commands;

/// <summary>Names and descriptions of commands in other languages, by Discord's locales; null where there are none.</summary>
internal interface ICommandWords
{
    IReadOnlyDictionary<string, string>? Names(string name);

    IReadOnlyDictionary<string, string>? Descriptions(Text description);
}

/// <summary>Descriptions in every language that the bot speaks. Names are the same everywhere, as what people tell each other to type is.</summary>
internal sealed class SpokenCommandWords(Languages languages) : ICommandWords
{
    private const int LongestDescription = 100;

    public IReadOnlyDictionary<string, string>? Names(string name) => null;

    public IReadOnlyDictionary<string, string>? Descriptions(Text description)
    {
        var english = description.ToString();
        var own = languages
            .All.Where(language => !language.IsEnglish)
            .Select(language => (language.Code, Words: description.In(language).ToString()))
            .Where(one => one.Words != english && one.Words.Length <= LongestDescription)
            .ToDictionary(one => one.Code, one => one.Words, StringComparer.Ordinal);
        return own.Count == 0 ? null : own;
    }
}
