using StretchBot.Content;
using StretchBot.Platforms.Playground;

namespace StretchBot.Tests.Platforms.Playground;

/// <summary>One small drawing for every stretch but "nothing".</summary>
internal sealed class FakePictures : IPictures
{
    public string? Svg(string stretch, Side side) =>
        stretch == "nothing"
            ? null
            : $"""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200" width="320" height="200">
                  <title>{side}</title>
                  <rect width="320" height="200" fill="#fbfaf6"/>
                  <line x1="30" y1="180" x2="290" y2="180" stroke="#9db3ac" stroke-width="3"/>
                  <g stroke="#2b5c50" stroke-width="16" stroke-linecap="round" fill="none">
                    <path d="M160 96 L150 150 L90 168 L60 170"/><path d="M150 150 L230 160 L200 174"/>
                    <path d="M158 104 L190 134 L206 168"/>
                  </g>
                  <circle cx="166" cy="64" r="20" fill="#2b5c50"/>
                </svg>
                """;
}
