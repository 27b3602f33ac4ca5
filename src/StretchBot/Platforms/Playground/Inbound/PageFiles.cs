namespace StretchBot.Platforms.Playground.Inbound;

/// <summary>The page and what it loads, carried in the program itself.</summary>
internal sealed class PageFiles
{
    private readonly EmbeddedFile page = Load("index.html", "text/html; charset=utf-8");
    private readonly EmbeddedFile style = Load("playground.css", "text/css; charset=utf-8");
    private readonly EmbeddedFile script = Load("playground.js", "text/javascript; charset=utf-8");
    private readonly EmbeddedFile icon = Load("icon.svg", "image/svg+xml");

    public IResult Page(HttpResponse response) => page.ToResult(response);

    public IResult Style(HttpResponse response) => style.ToResult(response);

    public IResult Script(HttpResponse response) => script.ToResult(response);

    public IResult Icon(HttpResponse response) => icon.ToResult(response);

    private static EmbeddedFile Load(string name, string contentType)
    {
        var path = $"StretchBot.Platforms.Playground.Page.{name}";
        using var file =
            typeof(PageFiles).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"{path} is not embedded.");
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return EmbeddedFile.Of(bytes.ToArray(), contentType);
    }
}
