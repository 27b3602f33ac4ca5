using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StretchBot.Tests.Architecture;

namespace StretchBot.Tests.Spoken;

/// <summary>A template of the code, and where it stands.</summary>
/// <param name="Most">The most characters that every platform takes where it is said; null where the code alone does not tell.</param>
internal sealed record Template(string English, string File, int? Most);

/// <summary>Words that cannot be translated where they stand, and why.</summary>
internal sealed record Untranslatable(string File, int Line, string Words, string Why)
{
    public override string ToString() => $"{File}:{Line} {Words} {Why}";
}

/// <summary>Every sentence that the code can say, read off its source: what becomes a <c>Text</c>, and how.</summary>
internal sealed class SpokenCode
{
    private const string TextType = "StretchBot.Conversation.Text";
    private readonly ImmutableArray<Template>.Builder templates = ImmutableArray.CreateBuilder<Template>();
    private readonly ImmutableArray<Untranslatable>.Builder faults = ImmutableArray.CreateBuilder<Untranslatable>();
    private readonly CSharpCompilation compilation;

    private SpokenCode(House house)
    {
        compilation = house.Compilation;
        foreach (var tree in house.Trees)
            Read(tree);
        (Templates, Faults) = (templates.ToImmutable(), faults.ToImmutable());
    }

    public static SpokenCode Of(House house) => new(house);

    public ImmutableArray<Template> Templates { get; }

    public ImmutableArray<Untranslatable> Faults { get; }

    private void Read(SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            if (node is ExpressionSyntax expression && Becomes(model, expression))
                Said(model, expression, MostOf(model, expression));
            if (node is CastExpressionSyntax cast && IsText(model.GetTypeInfo(cast.Type).Type))
                Said(model, cast.Expression, most: null);
            if (node is InvocationExpressionSyntax call && model.GetSymbolInfo(call).Symbol is IMethodSymbol method)
                Called(model, call, method);
            if (node is BaseObjectCreationExpressionSyntax made && IsStrong(model, made))
                foreach (var leaf in Leaves(made.ArgumentList!.Arguments[0].Expression))
                    if (Constant(model, leaf) is { } words && HasWords(words))
                        Fault(leaf, "is emphasised outside of its language: Text.Strong");
        }
    }

    /// <summary>Whether the expression is turned into a text where it stands.</summary>
    private static bool Becomes(SemanticModel model, ExpressionSyntax expression)
    {
        var type = model.GetTypeInfo(expression);
        return IsText(type.ConvertedType)
            && type.Type?.SpecialType == SpecialType.System_String
            && expression is not ParenthesizedExpressionSyntax;
    }

    private void Called(SemanticModel model, InvocationExpressionSyntax call, IMethodSymbol method)
    {
        if (!IsText(method.ContainingType) || method.Name != "Count")
            return;
        var forms = call.ArgumentList.Arguments[1].Expression;
        if (Constant(model, forms) is { } english)
            Add(english, forms, MostOf(model, call));
        else
            Fault(forms, "is not a constant");
    }

    private void Said(SemanticModel model, ExpressionSyntax expression, int? most)
    {
        if (expression is InterpolatedStringExpressionSyntax whole)
        {
            Interpolated(model, whole, most ?? MostOf(model, expression.Parent?.Parent?.Parent as ExpressionSyntax));
            return;
        }
        if (model.GetTypeInfo(expression).Type?.SpecialType != SpecialType.System_String)
            return;
        foreach (var leaf in Leaves(expression))
            if (Constant(model, leaf) is { } words)
                Add(Escaped(words), leaf, most);
            else if (leaf is InterpolatedStringExpressionSyntax)
                Fault(leaf, "becomes a string before it is a text: Text.Of");
            else
                Fault(
                    leaf,
                    "is a string from elsewhere: Text.Said for people's words, Text.FromCatalogue for the catalogue's"
                );
    }

    private void Interpolated(SemanticModel model, InterpolatedStringExpressionSyntax whole, int? most)
    {
        var template = new StringBuilder();
        var hole = 0;
        foreach (var content in whole.Contents)
        {
            if (content is InterpolatedStringTextSyntax words)
            {
                template.Append(words.TextToken.ValueText);
                continue;
            }
            template.Append(CultureInfo.InvariantCulture, $"{{{hole++}}}");
            foreach (var leaf in Leaves(((InterpolationSyntax)content).Expression))
                if (Constant(model, leaf) is { } filling && HasWords(filling))
                    Fault(leaf, "fills a hole with English");
                else if (
                    leaf is InterpolatedStringExpressionSyntax inner
                    && inner.Contents.OfType<InterpolatedStringTextSyntax>().Any(text => HasWords(text.ToString()))
                )
                    Fault(leaf, "fills a hole with English");
        }
        Add(template.ToString(), whole, most);
    }

    private static IEnumerable<ExpressionSyntax> Leaves(ExpressionSyntax expression) =>
        expression switch
        {
            ParenthesizedExpressionSyntax inner => Leaves(inner.Expression),
            ConditionalExpressionSyntax either => Leaves(either.WhenTrue).Concat(Leaves(either.WhenFalse)),
            SwitchExpressionSyntax arms => arms.Arms.SelectMany(arm => Leaves(arm.Expression)),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either => Leaves(either.Left)
                .Concat(Leaves(either.Right)),
            ThrowExpressionSyntax => [],
            _ => [expression],
        };

    private static string? Constant(SemanticModel model, ExpressionSyntax expression) =>
        model.GetConstantValue(expression) is { HasValue: true, Value: string words } ? words : null;

    private void Add(string english, SyntaxNode at, int? most)
    {
        if (HasWords(english))
            templates.Add(new Template(english, at.SyntaxTree.FilePath, most));
    }

    /// <summary>The limit of the place into which the expression goes, if it goes there at once: a card's title, a button's label.</summary>
    private static int? MostOf(SemanticModel model, ExpressionSyntax? expression)
    {
        SyntaxNode? node = expression;
        while (
            node?.Parent
                is ConditionalExpressionSyntax
                    or ParenthesizedExpressionSyntax
                    or SwitchExpressionArmSyntax
                    or SwitchExpressionSyntax
        )
            node = node.Parent;
        if (
            node?.Parent is not ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax made } argument
            || model.GetSymbolInfo(made).Symbol is not IMethodSymbol constructor
        )
            return null;
        var name =
            argument.NameColon?.Name.Identifier.Text
            ?? constructor.Parameters.ElementAtOrDefault(made.ArgumentList!.Arguments.IndexOf(argument))?.Name;
        return Limits.TryGetValue((constructor.ContainingType.Name, name ?? ""), out var most) ? most : null;
    }

    /// <summary>The tightest platform's, as the records in Conversation tell them.</summary>
    private static readonly Dictionary<(string Type, string Parameter), int> Limits = new()
    {
        [("Card", "Title")] = 100,
        [("Button", "Label")] = 75,
        [("MenuChoice", "Label")] = 75,
        [("MenuChoice", "Description")] = 75,
        [("Menu", "Prompt")] = 75,
        [("Form", "Title")] = 24,
        [("Form", "SubmitLabel")] = 24,
        [("TextField", "Label")] = 45,
        [("LongTextField", "Label")] = 45,
        [("ChoiceField", "Label")] = 45,
        [("ManyField", "Label")] = 45,
        [("FileField", "Label")] = 45,
        [("TextField", "Hint")] = 100,
        [("LongTextField", "Hint")] = 100,
        [("ChoiceField", "Hint")] = 100,
        [("ManyField", "Hint")] = 100,
        [("FileField", "Hint")] = 100,
        [("Choice", "Label")] = 75,
        [("CommandDeclaration", "Summary")] = 100,
        [("Option", "Description")] = 100,
    };

    private void Fault(SyntaxNode at, string why)
    {
        var line = at.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        var words = at.ToString();
        faults.Add(new Untranslatable(at.SyntaxTree.FilePath, line, words.Length > 90 ? words[..90] : words, why));
    }

    /// <summary>
    /// What has no two letters in a row is the same in every language: "{0}, {1}", "·", "#1". Quotation marks are not.
    /// </summary>
    private static bool HasWords(string words)
    {
        if (words.Contains('“', StringComparison.Ordinal))
            return true;
        for (var i = 1; i < words.Length; i++)
            if (char.IsLetter(words[i - 1]) && char.IsLetter(words[i]))
                return true;
        return false;
    }

    private static string Escaped(string words) =>
        words.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static bool IsStrong(SemanticModel model, BaseObjectCreationExpressionSyntax made) =>
        model.GetTypeInfo(made).Type?.ToDisplayString() == "StretchBot.Conversation.Strong"
        && made.ArgumentList?.Arguments.Count == 1;

    private static bool IsText(ITypeSymbol? type) =>
        type?.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString() == TextType;
}
