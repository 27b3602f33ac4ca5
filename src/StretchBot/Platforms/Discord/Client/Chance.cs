using System.Security.Cryptography;

namespace StretchBot.Platforms.Discord.Client;

/// <summary>A number from 0 up to, not including, 1: what spreads heartbeats and retries of many bots over time.</summary>
internal delegate double Chance();

internal static class Chances
{
    public static double OfThisMachine() => RandomNumberGenerator.GetInt32(1 << 30) / (double)(1 << 30);
}
