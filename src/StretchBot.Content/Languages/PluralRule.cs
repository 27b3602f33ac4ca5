namespace StretchBot.Content;

/// <summary>Which of a language's forms goes with a number, after the plural rules of the Unicode CLDR for whole numbers.</summary>
public enum PluralRule
{
    /// <summary>One form, whatever the number: Japanese.</summary>
    None,

    /// <summary>1, and everything else: English, German.</summary>
    OneOther,

    /// <summary>0 and 1, and everything else: French.</summary>
    ZeroOneOther,

    /// <summary>1, 2 to 4, and everything else: Czech.</summary>
    OneFewOther,

    /// <summary>1; 2 to 4, but for 12 to 14; everything else: Polish.</summary>
    OneFewManyPolish,

    /// <summary>1, 21, 31; 2 to 4, 22 to 24; everything else, with 11 to 14: Russian, Ukrainian.</summary>
    OneFewManyEastSlavic,
}

static class PluralRules
{
    /// <summary>How many forms a sentence with a number has, joined by <c>|</c>.</summary>
    public static int Forms(this PluralRule rule) =>
        rule switch
        {
            PluralRule.None => 1,
            PluralRule.OneOther or PluralRule.ZeroOneOther => 2,
            _ => 3,
        };

    /// <summary>Which of them goes with the number, from 0.</summary>
    public static int FormFor(this PluralRule rule, int number)
    {
        var few = number % 10 is >= 2 and <= 4 && number % 100 is not (>= 12 and <= 14);
        return rule switch
        {
            PluralRule.OneOther => number == 1 ? 0 : 1,
            PluralRule.ZeroOneOther => number is 0 or 1 ? 0 : 1,
            PluralRule.OneFewOther => number == 1 ? 0
            : number is >= 2 and <= 4 ? 1
            : 2,
            PluralRule.OneFewManyPolish => number == 1 ? 0
            : few ? 1
            : 2,
            PluralRule.OneFewManyEastSlavic => number % 10 == 1 && number % 100 != 11 ? 0
            : few ? 1
            : 2,
            _ => 0,
        };
    }
}
