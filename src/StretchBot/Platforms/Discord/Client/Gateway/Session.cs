namespace StretchBot.Platforms.Discord.Client.Gateway;

/// <summary>What a shard needs to go on where it was: id, address and the last event it has seen.</summary>
internal sealed class Session
{
    private string? id;
    private Uri? address;

    /// <summary>The number of the last event; null before the first.</summary>
    public int? Sequence { get; private set; }

    public bool CanResume => id is not null && Sequence is not null;

    public string Id => id ?? throw new InvalidOperationException("There is no session.");

    /// <summary>Where to resume; null to go the usual way.</summary>
    public Uri? Address => CanResume ? address : null;

    public void Begin(ReadyData ready)
    {
        id = string.IsNullOrEmpty(ready.SessionId) ? null : ready.SessionId;
        address = Uri.TryCreate(ready.ResumeGatewayUrl, UriKind.Absolute, out var where) ? where : null;
    }

    public void Saw(int? sequence) => Sequence = sequence ?? Sequence;

    public void Forget()
    {
        id = null;
        address = null;
        Sequence = null;
    }
}
