namespace StretchBot.Content;

/// <summary>Gathers faults while files are read, so that one message can name them all.</summary>
sealed class FaultList
{
    readonly List<ContentFault> faults = [];

    public int Count => faults.Count;

    public void Add(string file, int line, string field, string message) =>
        faults.Add(new ContentFault(file, line, field, message));

    public void ThrowIfAny()
    {
        if (faults.Count > 0)
            throw new ContentFaultException(faults);
    }
}
