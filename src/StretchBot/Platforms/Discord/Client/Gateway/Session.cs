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

    /// <param name="sequence">Of the event that began it.</param>
    public void Begin(ReadyData ready, int? sequence)
    {
        Sequence = sequence;
        id = string.IsNullOrEmpty(ready.SessionId) ? null : ready.SessionId;
        address = Uri.TryCreate(ready.ResumeGatewayUrl, UriKind.Absolute, out var where) ? where : null;
    }

    /// <summary>Notes an event. False when it was seen before: a gateway that repeats itself is heard once.</summary>
    public bool Saw(int? sequence)
    {
        if (sequence <= Sequence)
            return false;
        Sequence = sequence ?? Sequence;
        return true;
    }

    public void Forget()
    {
        id = null;
        address = null;
        Sequence = null;
    }
}
