using Shouldly;
using StretchBot.Conversation;

namespace StretchBot.Tests;

/// <summary>Lets a test look at a sentence as it looks at a string: at its English words.</summary>
internal static class TextChecks
{
    extension(Text text)
    {
        public int Length => text.ToString().Length;

        public bool StartsWith(string words) => text.StartsWith(words, StringComparison.Ordinal);

        public bool StartsWith(string words, StringComparison comparison) =>
            text.ToString().StartsWith(words, comparison);

        public bool StartsWith(char first) => text.ToString().StartsWith(first);

        public bool EndsWith(char last) => text.ToString().EndsWith(last);

        public bool EndsWith(string words, StringComparison comparison) => text.ToString().EndsWith(words, comparison);

        public bool Contains(string words, StringComparison comparison) => text.ToString().Contains(words, comparison);

        public void ShouldStartWith(string words) => text.ToString().ShouldStartWith(words, Case.Sensitive);

        public void ShouldEndWith(string words) => text.ToString().ShouldEndWith(words, Case.Sensitive);

        public void ShouldContain(string words) => text.ToString().ShouldContain(words, Case.Sensitive);

        public void ShouldNotContain(string words) => text.ToString().ShouldNotContain(words, Case.Sensitive);

        public void ShouldNotBeEmpty() => text.ToString().ShouldNotBeEmpty();
    }
}
