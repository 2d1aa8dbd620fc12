namespace Akka.TestKit.Internal.StringMatcher;

/// <summary>What a text must be like. Its <c>ToString</c> says that, as the end of a sentence that begins with the text's name.</summary>
public interface IStringMatcher
{
    /// <summary>Whether <paramref name="s"/> is like that.</summary>
    bool IsMatch(string s);
}
