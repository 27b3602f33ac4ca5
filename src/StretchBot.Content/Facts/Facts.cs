namespace StretchBot.Content;

/// <summary>What the bot knows besides stretches. Immutable; load it once and share it.</summary>
public sealed class Facts
{
    internal Facts(IReadOnlyList<Topic> topics, SafetyRules safety, RedFlags redFlags, SelfCheck selfCheck) =>
        (Topics, Safety, RedFlags, SelfCheck) = (topics, safety, redFlags, selfCheck);

    /// <summary>To learn from, in the order in which they are best read.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    public SafetyRules Safety { get; }

    public RedFlags RedFlags { get; }

    public SelfCheck SelfCheck { get; }

    /// <summary>The topic of that slug or title, or one that begins so; null if there is none.</summary>
    /// <param name="typed">Anything at all.</param>
    /// <param name="language">Whose titles are understood besides the English ones, if any.</param>
    public Topic? FindTopic(string typed, Language? language = null)
    {
        var words = Typing.Fold(typed);
        return words.Length == 0
            ? null
            : Topics.FirstOrDefault(topic => Names(topic, language).Contains(words, StringComparer.Ordinal))
                ?? Topics.FirstOrDefault(topic =>
                    Names(topic, language).Any(name => name.StartsWith(words, StringComparison.Ordinal))
                );
    }

    /// <summary>The built-in facts.</summary>
    /// <exception cref="ContentFaultException">A built-in file has a fault.</exception>
    public static Facts Load() => FactsReader.Read(EmbeddedFiles.Text, EmbeddedFiles.In("Facts/Topics/"));

    static IEnumerable<string> Names(Topic topic, Language? language) =>
        [
            Typing.Fold(topic.Slug),
            Typing.Fold(topic.Title),
            .. (language ?? Language.English)
                .Spellings.Topics.Where(typed => typed.Slug == topic.Slug)
                .Select(typed => typed.Typed),
        ];
}
