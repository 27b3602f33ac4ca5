using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;
using StretchBot.Content;
using StretchBot.Tests.Architecture;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Spoken;

/// <summary>Every language has every sentence of the code, and none breaks what a platform can show.</summary>
public sealed partial class SentencesTests
{
    /// <summary>Set to <c>1</c>, the English files are written anew instead of being compared.</summary>
    private const string Rewrite = "STRETCHBOT_WRITE_SENTENCES";

    private static readonly Lazy<SpokenCode> Code = new(() => SpokenCode.Of(House.Bot));

    private static readonly string Folder = Path.Combine(House.Root, "src", "StretchBot.Content", "Languages");

    private static IEnumerable<Language> Others => BotCore.Languages.All.Where(language => !language.IsEnglish);

    [Fact]
    public void The_English_files_hold_what_the_code_says()
    {
        var written = EnglishFiles();
        var folder = Path.Combine(Folder, "en", "Sentences");
        if (Environment.GetEnvironmentVariable(Rewrite) == "1")
            Write(folder, written);
        var kept = Directory
            .EnumerateFiles(folder)
            .Select(file => Path.GetFileName(file)!)
            .Order(StringComparer.Ordinal);
        kept.ShouldBe(written.Keys.Order(StringComparer.Ordinal), $"run this test with {Rewrite}=1");
        foreach (var (file, text) in written)
            File.ReadAllText(Path.Combine(folder, file)).ShouldBe(text, $"run this test with {Rewrite}=1");
    }

    [Fact]
    public void Every_language_has_every_sentence_of_the_code()
    {
        foreach (var language in Others)
            string.Join(
                    '\n',
                    Code.Value.Templates.Where(template =>
                            !language.TrySentence(template.English, out var own) || own.Length == 0
                        )
                        .Select(template => $"{template.File}: {JsonSerializer.Serialize(template.English, Plain)}")
                        .Distinct(StringComparer.Ordinal)
                )
                .ShouldBeEmpty($"{language.Name} lacks them");
    }

    [Fact]
    public void No_language_has_a_sentence_that_the_code_does_not_say()
    {
        var said = Code.Value.Templates.Select(template => template.English).ToHashSet(StringComparer.Ordinal);
        foreach (var language in Others)
            language
                .Sentences.Select(sentence => sentence.Key)
                .Where(english => !said.Contains(english))
                .ShouldBeEmpty();
    }

    [Fact]
    public void No_sentence_is_longer_than_what_every_platform_can_show()
    {
        foreach (var language in BotCore.Languages.All)
        foreach (var template in Code.Value.Templates.Where(template => template.Most is not null))
        {
            var own = language.TrySentence(template.English, out var found) ? found : template.English;
            foreach (var form in own.Split('|'))
                Length(form).ShouldBeLessThanOrEqualTo(template.Most!.Value, $"{language.Code}: {form}");
        }
    }

    /// <summary>What fills a hole is mostly a number or a short word.</summary>
    private static int Length(string template) => Hole().Replace(template, "12345678").Length;

    private static Dictionary<string, string> EnglishFiles()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Code
            .Value.Templates.GroupBy(template => FileOf(template.File), StringComparer.Ordinal)
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => (file.Key, Text: TextOf(file, seen)))
            .Where(file => file.Text.Length > 0)
            .ToDictionary(file => file.Key, file => file.Text, StringComparer.Ordinal);
    }

    private static string TextOf(IEnumerable<Template> templates, HashSet<string> seen)
    {
        var text = new StringBuilder();
        foreach (
            var source in templates
                .GroupBy(template => template.File, StringComparer.Ordinal)
                .OrderBy(source => source.Key, StringComparer.Ordinal)
        )
        {
            var fresh = source.Select(template => template.English).Where(seen.Add).ToList();
            if (fresh.Count == 0)
                continue;
            text.Append("# ").Append(source.Key["src/StretchBot/".Length..]).Append('\n');
            foreach (var english in fresh.Select(english => JsonSerializer.Serialize(english, Plain)))
                text.Append(english).Append(": ").Append(english).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>A file for each feature, each platform, and each other folder.</summary>
    private static string FileOf(string source)
    {
        var parts = source.Split('/');
        var name = parts[2] is "Features" or "Platforms" && parts.Length > 4 ? parts[3] : parts[2];
        return Path.GetFileNameWithoutExtension(name).ToLowerInvariant() + ".yaml";
    }

    private static void Write(string folder, Dictionary<string, string> files)
    {
        Directory.CreateDirectory(folder);
        foreach (var stale in Directory.EnumerateFiles(folder))
            File.Delete(stale);
        foreach (var (file, text) in files)
            File.WriteAllText(Path.Combine(folder, file), text);
    }

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [GeneratedRegex(@"\{[0-9]+\}", RegexOptions.None, 1000)]
    private static partial Regex Hole();
}
