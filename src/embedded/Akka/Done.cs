namespace Akka;

/// <summary>What an operation answers that ends without a result.</summary>
public sealed class Done
{
    /// <summary>The only one there is.</summary>
    public static readonly Done Instance = new();

    private Done()
    {
    }
}
