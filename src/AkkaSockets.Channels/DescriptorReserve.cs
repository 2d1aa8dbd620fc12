using System.Globalization;
using System.Net.Sockets;
using Microsoft.Win32.SafeHandles;

namespace AkkaSockets.Channels;

/// <summary>
/// A few descriptors that listeners keep open for nothing, so that they can be closed when the process runs out. All listeners share them.
/// </summary>
internal static class DescriptorReserve
{
    private const int Size = 8;

    private static readonly Lock Gate = new();
    private static readonly List<SafeFileHandle> Held = [];
    private static readonly long Limit = ReadLimit();
    private static int _leases;

    public static Lease Acquire()
    {
        lock (Gate)
        {
            if (_leases++ == 0)
                TryFill();
        }

        return new Lease();
    }

    /// <summary>Closes the reserve, so that the rest of the process can use its descriptors.</summary>
    public static void Lend()
    {
        lock (Gate)
            Empty();
    }

    /// <summary>
    /// Tells whether the process is about to run out: the operating system gives the lowest free number, so a number near the limit
    /// means that nearly all below are taken.
    /// </summary>
    public static bool IsLow(Socket socket)
    {
        if (Limit == long.MaxValue)
            return false;
        try
        {
            return socket.Handle >= Limit - Size;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }

    private static bool TryFill()
    {
        try
        {
            while (Held.Count < Size)
                Held.Add(File.OpenHandle("/dev/null"));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void Empty()
    {
        foreach (var handle in Held)
            handle.Dispose();
        Held.Clear();
    }

    private static long ReadLimit()
    {
        const string Name = "Max open files";
        try
        {
            var line = File.ReadLines("/proc/self/limits").FirstOrDefault(line => line.StartsWith(Name, StringComparison.Ordinal));
            var soft = line?[Name.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
            return long.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : long.MaxValue;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return long.MaxValue; // no such file on this system: running out is then noticed by the failing call alone
        }
    }

    /// <summary>One listener's share: the descriptors are held as long as any listener lives and none lends.</summary>
    public sealed class Lease : IDisposable
    {
        private bool _disposed;

        /// <summary>Opens the reserve again. False when there are not enough descriptors; what could be had is given back.</summary>
        public bool TryTakeBack()
        {
            lock (Gate)
            {
                if (_disposed || TryFill())
                    return true;
                Empty();
                return false;
            }
        }

        public void Dispose()
        {
            lock (Gate)
            {
                if (_disposed)
                    return;
                _disposed = true;
                if (--_leases == 0)
                    Empty();
            }
        }
    }
}
