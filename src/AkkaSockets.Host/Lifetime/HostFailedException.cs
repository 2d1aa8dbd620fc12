namespace AkkaSockets.Host.Lifetime;

/// <summary>The host can't do what it was asked to, for reasons that its user can mend: each is one line, without a stack trace.</summary>
internal sealed class HostFailedException : Exception
{
    /// <summary>One reason or several, each a sentence that names the thing and its value.</summary>
    public HostFailedException(params IReadOnlyList<string> reasons)
        : base(string.Join(Environment.NewLine, reasons)) => Reasons = reasons;

    /// <summary>All that is wrong, so that it can be mended at once.</summary>
    public IReadOnlyList<string> Reasons { get; }
}
