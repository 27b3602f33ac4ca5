using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace StretchBot.Platforms.Playground.Inbound;

/// <summary>A file that browsers keep and ask about again: unchanged, it is not sent twice.</summary>
internal sealed record EmbeddedFile(byte[] Bytes, string ContentType, EntityTagHeaderValue Tag)
{
    public static EmbeddedFile Of(byte[] bytes, string contentType) =>
        new(
            bytes,
            contentType,
            new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"")
        );

    public FileContentHttpResult ToResult(HttpResponse response)
    {
        response.Headers.CacheControl = "no-cache";
        return TypedResults.Bytes(Bytes, ContentType, entityTag: Tag);
    }
}
