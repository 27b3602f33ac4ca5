using StretchBot.Conversation;

namespace StretchBot.Features.Stretches;

/// <summary>What other features' buttons may do with stretches.</summary>
public static class StretchButtons
{
    /// <summary>Shows that stretch, on its first side.</summary>
    public static ButtonId Show(string slug) => ButtonId.Of("show", slug);

    /// <summary>Shows one that suits a moment at a desk.</summary>
    public static ButtonId Another() => AnotherPressed.Id();
}
