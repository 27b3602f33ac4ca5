using System.Collections.Immutable;

namespace StretchBot.Conversation;

/// <summary>A value that can be chosen while it is typed.</summary>
/// <param name="Value">What is put into the command's line: 100 characters at most (Discord's limit).</param>
/// <param name="Label">What people read in the list.</param>
public sealed record OfferedValue(string Value, string Label);

/// <summary>Completes values of one kind of option, for platforms that ask for each option by itself. Answers within 300 ms.</summary>
public interface IOfferValues
{
    OptionKind Kind { get; }

    /// <summary>Values for what was typed so far, best first; nothing typed is a fine time to show what there is.</summary>
    ValueTask<ImmutableArray<OfferedValue>> Offer(Caller caller, string typed, int most, CancellationToken cancel);
}
