#:project ../StretchBot.Content.csproj
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false

namespace StretchBot.Content;

/// <summary>
/// A program of its own, outside the assembly, which <c>draw</c> runs: it writes what each picture is drawn from into a folder.
/// <c>recipes</c> has a line a picture: its hash, its file, and whether it repeats. <c>[file]/0.svg</c> and on are what it shows,
/// and <c>[file]/steps</c> has a line a step: the number of its SVG, and hundredths of a second.
/// </summary>
static class RecipesExport
{
    static int Main(string[] args)
    {
        if (args is not [var folder])
        {
            Console.Error.WriteLine("Give the folder to write the recipes into.");
            return 1;
        }

        Recipe[] recipes = [.. Recipes.All(Catalogue.Load())];
        foreach (var recipe in recipes)
            Write(recipe, Directory.CreateDirectory(Path.Combine(folder, recipe.File)).FullName);
        File.WriteAllLines(
            Path.Combine(folder, "recipes"),
            recipes.Select(recipe => $"{recipe.Hash} {recipe.File} {(recipe.Repeats ? "repeats" : "once")}")
        );
        return 0;
    }

    static void Write(Recipe recipe, string place)
    {
        // A pose that goes there and back shows most of its steps twice.
        var svgs = recipe.Steps.Select(step => step.Svg).Distinct(StringComparer.Ordinal).ToList();
        for (var i = 0; i < svgs.Count; i++)
            File.WriteAllText(Path.Combine(place, $"{i}.svg"), svgs[i]);
        File.WriteAllLines(
            Path.Combine(place, "steps"),
            recipe.Steps.Select(step => $"{svgs.IndexOf(step.Svg)} {step.Centiseconds}")
        );
    }
}
