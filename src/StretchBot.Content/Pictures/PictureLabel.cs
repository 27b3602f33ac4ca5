namespace StretchBot.Content;

/// <summary>What is written on a picture: "Pigeon" and "left side · 30 s".</summary>
sealed record PictureLabel(string Name, string Details)
{
    /// <summary>Letters that the details of any side take, so that both sides of a stretch are laid out alike.</summary>
    public int DetailRoom { get; init; } = Details.Length;

    public static PictureLabel Of(Stretch stretch, Side side)
    {
        var dose = Of(stretch.Dose);
        var onSide = (Side one) => one == Side.Both ? dose : $"{Words.For(one)} side · {dose}";
        return new PictureLabel(stretch.Name, onSide(side))
        {
            DetailRoom = stretch.Sides.Max(one => onSide(one).Length),
        };
    }

    static string Of(Dose dose) => dose.Mode == DoseMode.Reps ? $"{dose.Reps} × {dose.Seconds} s" : $"{dose.Seconds} s";
}
