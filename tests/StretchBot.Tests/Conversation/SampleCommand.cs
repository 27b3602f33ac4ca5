using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Tests.Conversation;

/// <summary>A command that says back what it was given, or does what a test wants.</summary>
internal sealed class SampleCommand(string name, params string[] aliases) : ICommand, ISuggest
{
    public CommandDeclaration Declaration { get; init; } = new(name, $"Says {name}") { Aliases = [.. aliases] };

    public Func<Invocation, CancellationToken, ValueTask<Reply>> Does { get; init; } =
        (invocation, _) => ValueTask.FromResult<Reply>(new OnlyYou(new Card($"{name}|{invocation.Rest}")));

    public ImmutableArray<string> Offers { get; init; } = [];

    public Exception? SuggestFails { get; init; }

    public ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) => Does(invocation, cancel);

    public ValueTask<ImmutableArray<string>> Suggest(Caller caller, string typed, CancellationToken cancel) =>
        SuggestFails is null
            ? ValueTask.FromResult<ImmutableArray<string>>([
                .. Offers.Where(offer => offer.StartsWith(typed, StringComparison.Ordinal)),
            ])
            : throw SuggestFails;
}
