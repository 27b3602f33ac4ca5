using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StretchBot.Tests.Architecture;

/// <summary>One use of a type in a source file.</summary>
/// <param name="Room">The namespace of the file that uses it.</param>
internal sealed record Use(string File, string Room, INamedTypeSymbol Type)
{
    public string TypeRoom { get; } = Type.ContainingNamespace?.ToDisplayString() ?? "";

    public override string ToString() => $"{File} uses {Type.ToDisplayString()}";
}

/// <summary>The sources of the bot as the compiler sees them: which file uses which types.</summary>
internal sealed class House
{
    private static readonly Lazy<House> Real = new(() => new House(SourcesOf("StretchBot")));
    private static readonly Lazy<House> RealContent = new(() => new House(SourcesOf("StretchBot.Content")));

    private readonly Lazy<ImmutableArray<Use>> uses;

    private House(IEnumerable<(string File, string Text)> sources)
    {
        var trees = sources
            .Select(source => CSharpSyntaxTree.ParseText(source.Text, path: source.File))
            .Append(CSharpSyntaxTree.ParseText(ImplicitUsings))
            .ToImmutableArray();
        Compilation = CSharpCompilation.Create("house", trees, References());
        Trees = [.. trees.Where(tree => tree.FilePath.Length > 0)];
        uses = new(() => [.. Trees.SelectMany(tree => UsesIn(tree, Compilation))]);
    }

    private House(House house, SyntaxTree offender)
    {
        Compilation = house.Compilation.AddSyntaxTrees(offender);
        Trees = [offender];
        uses = new(() => [.. UsesIn(offender, Compilation)]);
    }

    public static House Bot => Real.Value;

    public static House Content => RealContent.Value;

    public ImmutableArray<Use> Uses => uses.Value;

    public CSharpCompilation Compilation { get; }

    /// <summary>The files that are looked at.</summary>
    public ImmutableArray<SyntaxTree> Trees { get; }

    /// <summary>One file more, as it would stand among the sources: it shows that a rule can fail.</summary>
    public static House WithOffender(string text) => new(Bot, CSharpSyntaxTree.ParseText(text, path: "Offender.cs"));

    public static string Root { get; } = FindRoot();

    public static IEnumerable<(string File, string Text)> SourcesOf(string project) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, "src", project), "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
            )
            .Select(file => (Path.GetRelativePath(Root, file), File.ReadAllText(file)));

    private static IEnumerable<Use> UsesIn(SyntaxTree tree, CSharpCompilation compilation)
    {
        var model = compilation.GetSemanticModel(tree);
        var root = tree.GetRoot();
        var room =
            root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? "";
        return root.DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .Select(name => model.GetSymbolInfo(name).Symbol)
            .Select(symbol => symbol as INamedTypeSymbol ?? symbol?.ContainingType)
            .OfType<INamedTypeSymbol>()
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .Select(type => new Use(tree.FilePath, room, type));
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file =>
                Path.GetFileName(file) != "StretchBot.dll" && Path.GetFileName(file) != "StretchBot.Tests.dll"
            )
            .Select(file => MetadataReference.CreateFromFile(file));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "StretchBot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("StretchBot.sln is nowhere above the tests.");
        return folder.FullName;
    }

    /// <summary>What the SDK adds to every file.</summary>
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        global using System.Net.Http.Json; global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http; global using Microsoft.AspNetCore.Routing; global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging;
        """;
}
