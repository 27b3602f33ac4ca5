namespace StretchBot.Content;

/// <summary>The colours of the drawings. The panel is light in every theme, so that the dark limbs stand out.</summary>
static class Palette
{
    public const string Panel = "#fbfaf6";
    public const string Border = "#ddd8cc";
    public const string Text = "#2b3a55";
    public const string Ground = "#c9c9c9";
    public const string Legs = "#2b3a55";
    public const string Shoes = "#1b2438";
    public const string FarLeg = "#93a3bf";
    public const string FarShoe = "#b9c2d1";
    public const string Shirt = "#2f7f86";
    public const string Sleeve = "#3b9aa2";
    public const string FarSleeve = "#8fb9bd";
    public const string Skin = "#e8b48c";
    public const string FarSkin = "#efd0b6";
    public const string Hair = "#4a3728";
    public const string Eye = "#222222";
    public const string Nose = "#c98a63";
    public const string Glow = "#ff7a3c";
    public const string Wood = "#b9a68a";
    public const string Wall = "#d5cbb9";
    public const string ChairBack = "#d9cdb8";
    public const string Mat = "#7fb98f";
    public const string MatTop = "#cfe6d3";
    public const string Cushion = "#c98f9b";
    public const string Metal = "#555555";
    public const string Glass = "#dff0fb";
    public const string GlassFrame = "#88aaaa";
    public const string Trunk = "#8a6b4a";
}
