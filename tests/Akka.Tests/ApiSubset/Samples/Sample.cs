namespace Akka.Tests.ApiSubset.Samples;

public class Sample<TItem> : SampleBase, IDisposable, ISampleContract
    where TItem : class, new()
{
    public const int Limit = 7;

    private readonly int _field;

    public Sample(int size, string name = "a")
    {
        _field = size;
        Name = name;
    }

    public event EventHandler? Changed;

    public string Name { get; protected set; }

    public int this[long index] => _field + (int)index;

    public TResult Map<TResult>(Func<TItem, TResult> map, out bool found)
        where TResult : struct
    {
        found = true;
        Hidden();
        return map(new TItem());
    }

    public void Dispose() => Changed?.Invoke(this, EventArgs.Empty);

    void ISampleContract.Explicit() => Hidden();

    protected override void Run(params object[] args) => Hidden();

    internal static void Hidden()
    {
    }

    public sealed class Nested<TInner>;
}
