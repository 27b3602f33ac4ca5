using Shouldly;
using StretchBot.Conversation;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Architecture;

/// <summary>What commands say about themselves, held against the running bot.</summary>
public sealed class DeclarationTests
{
    [Fact]
    public async Task Every_command_is_registered_and_fits_the_tightest_platform()
    {
        await using var app = await AppFixture.Start();
        var commands = app.Get<CommandBook>().Commands;
        typeof(CommandBook)
            .Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ICommand)))
            .ShouldBe(commands.Select(command => command.GetType()), ignoreOrder: true);
        foreach (var declaration in commands.Select(command => command.Declaration))
        {
            declaration.Summary.Length.ShouldBeInRange(1, 100, declaration.Name);
            declaration.Examples.ShouldNotBeEmpty(declaration.Name);
            foreach (var option in declaration.Options)
                option.Description.Length.ShouldBeInRange(1, 100, $"{declaration.Name} {option.Name}");
        }
    }

    [Fact]
    public async Task Every_example_works_as_it_stands()
    {
        await using var app = await AppFixture.Start();
        foreach (
            var example in app.Get<CommandBook>()
                .Commands.SelectMany(command => command.Declaration.Examples)
                .Distinct(StringComparer.Ordinal)
        )
        {
            var answer = await app.Say($"/stretch {example}");
            var text = answer
                .GetProperty("replies")
                .EnumerateArray()
                .Select(reply => reply.GetProperty("text").GetString()!)
                .SingleOrDefault();
            text.ShouldSatisfyAllConditions(
                () => (text ?? "form").ShouldNotContain("For example:", customMessage: example),
                () => (text ?? "form").ShouldNotContain("I'm not sure", customMessage: example),
                () => (text ?? "form").ShouldNotContain("Something broke", customMessage: example)
            );
        }
    }
}
