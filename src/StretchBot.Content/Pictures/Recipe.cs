using System.Security.Cryptography;
using System.Text;

namespace StretchBot.Content;

/// <summary>All that goes into one picture file. Drawing it again from the same recipe changes nothing.</summary>
/// <param name="File">Below the folder of pictures.</param>
/// <param name="Steps">One for a still.</param>
/// <param name="Repeats">Whether it starts again after the last step.</param>
sealed record Recipe(string File, IReadOnlyList<RecipeStep> Steps, bool Repeats)
{
    /// <summary>Kept beside the pictures: a picture whose recipe has another hash by now is out of date.</summary>
    public string Hash
    {
        get
        {
            var text = new StringBuilder(Repeats ? "again\n" : "once\n");
            foreach (var step in Steps)
                text.Append($"{step.Centiseconds}\n{step.Svg}\n");
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        }
    }
}

/// <summary>One step of a moving picture.</summary>
/// <param name="Svg">What it shows.</param>
/// <param name="Centiseconds">For how long, in the unit of GIF; 0 in a still.</param>
sealed record RecipeStep(string Svg, int Centiseconds);
