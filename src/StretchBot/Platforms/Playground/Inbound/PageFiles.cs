using System.Collections.Concurrent;
using System.Text;
using StretchBot.Platforms.Playground.Rendering;

namespace StretchBot.Platforms.Playground.Inbound;

/// <summary>The page and what it loads, carried in the program itself.</summary>
internal sealed class PageFiles(PlaygroundLanguage language)
{
    private const string Html = "text/html; charset=utf-8";

    private readonly string template = Encoding.UTF8.GetString(Bytes("index.html"));
    private readonly EmbeddedFile style = Load("playground.css", "text/css; charset=utf-8");
    private readonly EmbeddedFile script = Load("playground.js", "text/javascript; charset=utf-8");
    private readonly EmbeddedFile icon = Load("icon.svg", "image/svg+xml");

    /// <summary>By the code of their language.</summary>
    private readonly ConcurrentDictionary<string, EmbeddedFile> pages = new(StringComparer.Ordinal);

    public async Task<IResult> Page(HttpResponse response, CancellationToken cancel)
    {
        var spoken = await language.Now(cancel);
        var page = pages.GetOrAdd(
            spoken.Code,
            _ => EmbeddedFile.Of(Encoding.UTF8.GetBytes(PageDrawing.Draw(template, spoken)), Html)
        );
        return page.ToResult(response);
    }

    public IResult Style(HttpResponse response) => style.ToResult(response);

    public IResult Script(HttpResponse response) => script.ToResult(response);

    public IResult Icon(HttpResponse response) => icon.ToResult(response);

    private static EmbeddedFile Load(string name, string contentType) => EmbeddedFile.Of(Bytes(name), contentType);

    private static byte[] Bytes(string name)
    {
        var path = $"StretchBot.Platforms.Playground.Page.{name}";
        using var file =
            typeof(PageFiles).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"{path} is not embedded.");
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
