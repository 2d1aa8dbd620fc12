using System.Buffers;

namespace Akka.Actor.Internal;

/// <summary>What a system may be called.</summary>
internal static class SystemName
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    internal static string Checked(string? name) =>
        !string.IsNullOrEmpty(name) && char.IsAsciiLetterOrDigit(name[0]) && !name.AsSpan().ContainsAnyExcept(Allowed)
            ? name
            : throw new ArgumentException(
                $"Invalid ActorSystem name [{name}]: valid are ASCII letters and digits and, behind the first character, '-'.", nameof(name));
}
