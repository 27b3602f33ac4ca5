using System.Text;
using System.Text.Json;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Privacy;
using StretchBot.Tests.Architecture;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.Privacy;

public sealed class ExportTests
{
    [Fact]
    public async Task Everything_that_is_kept_about_the_member_is_in_the_file()
    {
        await using var core = await BotCore.Start();
        var (heron, _) = await FullLife.Live(core);

        var file = (await core.Say(heron, "privacy export")).ShouldBeOfType<FileForYou>();

        file.FileName.ShouldBe("stretchbot-2026-11-23.json");
        file.ContentType.ShouldBe("application/json");
        var data = JsonDocument.Parse(file.Content).RootElement;
        data.GetProperty("version").GetInt32().ShouldBe(OwnData.Format);
        data.GetProperty("profile").GetProperty("name").GetString().ShouldBe("heron");
        data.GetProperty("profile").GetProperty("team").GetString().ShouldBe("acme");
        data.GetProperty("avoids").EnumerateArray().ShouldContain(tag => tag.GetString() == "knee_injury");
        data.GetProperty("away")[0].GetProperty("first").GetString().ShouldBe("2026-12-01");
        data.GetProperty("breaks").GetArrayLength().ShouldBe(2);
        data.GetProperty("breaks")[0].GetProperty("part").GetString().ShouldBe("in");
        data.GetProperty("alone")[0].GetProperty("stretch").GetString().ShouldBe("pigeon");
        data.GetProperty("tallies").GetArrayLength().ShouldBe(12);
        data.GetProperty("channels")[0].GetProperty("channel").GetString().ShouldBe("team");
        data.GetProperty("schedules")[0].GetProperty("rule").GetString().ShouldBe("daily 15:00");
        data.GetProperty("breaksStarted").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_of_anybody_else_is_in_it()
    {
        await using var core = await BotCore.Start();
        var (heron, _) = await FullLife.Live(core);
        await core.Hear(await core.Caller("otter"), "avoid glaucoma");
        await FullLife.Live(core, "other");

        var file = (await core.Say(heron, "privacy export")).ShouldBeOfType<FileForYou>();

        var text = Encoding.UTF8.GetString(file.Content.Span);
        text.ShouldNotContain("otter");
        text.ShouldNotContain("glaucoma");
        text.ShouldNotContain("other");
    }

    [Fact]
    public async Task Every_field_is_explained_in_the_documentation()
    {
        await using var core = await BotCore.Start();
        var (heron, _) = await FullLife.Live(core);
        var explained = await File.ReadAllTextAsync(
            Path.Combine(House.Root, "src/StretchBot/Features/Privacy/README.md"),
            TestContext.Current.CancellationToken
        );

        var file = (await core.Say(heron, "privacy export")).ShouldBeOfType<FileForYou>();

        foreach (var name in Names(JsonDocument.Parse(file.Content).RootElement).Distinct(StringComparer.Ordinal))
            explained.ShouldContain($"`{name}`");
    }

    private static IEnumerable<string> Names(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(property =>
                    property.Name == "card" ? [property.Name] : Names(property.Value).Prepend(property.Name)
                ),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
            _ => [],
        };
}
