namespace StretchBot.Content;

/// <summary>Content files that cannot be used, with every fault found in them.</summary>
public sealed class ContentFaultException : Exception
{
    public ContentFaultException(IReadOnlyList<ContentFault> faults)
        : base(string.Join('\n', faults)) => Faults = faults;

    public ContentFaultException()
        : this([]) { }

    public ContentFaultException(string message)
        : base(message) => Faults = [];

    public ContentFaultException(string message, Exception innerException)
        : base(message, innerException) => Faults = [];

    /// <summary>In the order of the files and of the lines in them.</summary>
    public IReadOnlyList<ContentFault> Faults { get; }
}
