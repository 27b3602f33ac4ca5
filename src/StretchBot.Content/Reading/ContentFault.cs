namespace StretchBot.Content;

/// <summary>One thing that is wrong in a content file, and what would be right.</summary>
/// <param name="File">The file as it was named to the loader.</param>
/// <param name="Line">Line in the file, from 1; 0 when the fault belongs to the whole file.</param>
/// <param name="Field">The field, with its path: <c>poses[1].frames[2].head</c>.</param>
/// <param name="Message">What is wrong and what is accepted.</param>
public sealed record ContentFault(string File, int Line, string Field, string Message)
{
    public override string ToString() =>
        Line > 0 ? $"{File}, line {Line}: {Field} {Message}" : $"{File}: {Field} {Message}";
}
