using System.Net.Sockets;

namespace Akka.IO;

/// <summary>
/// Threads that ask the operating system for addresses. It makes the asking thread wait, for many seconds when a name server is silent;
/// the runtime's own threads, on which all actors run, would soon all wait for it.
/// </summary>
internal sealed class LookupThreads(AddressFamily family, Action<Dns.Resolved> answer)
{
    private const int Most = 16;

    private readonly Lock _gate = new();
    private readonly Queue<string> _names = new();
    private int _running;

    /// <summary>Asks for the addresses of a host. The answer comes on one of the threads.</summary>
    public void Ask(string name)
    {
        lock (_gate)
        {
            _names.Enqueue(name);
            if (_running == Most)
                return;
            _running++;
        }

        new Thread(Run) { IsBackground = true, Name = "akka-io-dns" }.Start();
    }

    private void Run()
    {
        while (TryTake(out var name))
            answer(Resolve(name));
    }

    private bool TryTake(out string name)
    {
        lock (_gate)
        {
            if (_names.TryDequeue(out name!))
                return true;
            _running--;
            return false;
        }
    }

    private Dns.Resolved Resolve(string name)
    {
        try
        {
            return Dns.Resolved.Create(name, System.Net.Dns.GetHostAddresses(name, family));
        }
        catch (Exception e)
        {
            // A name that is too long or not a name at all is as good a reason as one that is not known.
            return new Dns.Resolved(name, e);
        }
    }
}
