namespace StretchBot.Content;

/// <summary>A source of chance, passed in so that a choice can be repeated.</summary>
public interface IChance
{
    /// <summary>A number from 0 to one below <paramref name="exclusiveMax"/>, each equally likely.</summary>
    /// <param name="exclusiveMax">At least 1.</param>
    int Next(int exclusiveMax);
}
