namespace StretchBot.Content;

/// <summary>A drawn picture, as it is sent.</summary>
/// <param name="Bytes">The whole file.</param>
/// <param name="Hash">Tells one content from any other: 16 hexadecimal digits, fit for an ETag.</param>
public sealed record DrawnPicture(ReadOnlyMemory<byte> Bytes, string Hash);
