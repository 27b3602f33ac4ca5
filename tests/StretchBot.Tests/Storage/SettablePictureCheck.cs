using StretchBot.Conversation;
using StretchBot.Features.Custom;

namespace StretchBot.Tests.Storage;

/// <summary>Every picture is fine, but for those that the test names.</summary>
internal sealed class SettablePictureCheck : IPictureCheck
{
    public Dictionary<string, string> Faults { get; } = new(StringComparer.Ordinal);

    public List<Uri> Asked { get; } = [];

    public ValueTask<Text?> Fault(Uri link, CancellationToken cancel)
    {
        Asked.Add(link);
        return ValueTask.FromResult(Faults.TryGetValue(link.AbsoluteUri, out var fault) ? Text.Said(fault) : null);
    }
}
