using System.Buffers;
using System.Net;
using AkkaSockets.Proxying;

namespace AkkaSockets.Tests.Proxying;

/// <summary>What holds for every header and whatever arrives in whatever pieces. A case that fails is told with its bytes.</summary>
public sealed class ProxyProperties
{
    private const int Cases = 500;
    private static readonly byte[] Rest = [.. "the protocol's own"u8];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_is_written_is_read_however_it_arrives_and_nothing_behind_it(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Cases; i++)
        {
            var header = AnyHeader(random);
            var bytes = Headers.Written(header, checksum: header.Version == 2 && random.Next(2) == 0);

            var (read, left) = ReadInPieces([.. bytes, .. Rest], random);

            read.Should().Be(header, "{0}", Convert.ToHexString(bytes));
            left.Should().Be(Rest.Length, "{0}", Convert.ToHexString(bytes));
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Garbage_gives_the_same_end_however_it_arrives_and_no_other_exception(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Cases * 4; i++)
        {
            var bytes = Garbage(random);

            var whole = Outcome(() => Headers.Read(bytes, maxSize: 400));
            var pieces = Outcome(() => ReadInPieces(bytes, random, maxSize: 400));

            pieces.Should().Be(whole, "{0}", Convert.ToHexString(bytes));
        }
    }

    [Theory]
    [InlineData(5)]
    public void A_front_of_a_header_is_waited_for(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Cases; i++)
        {
            var bytes = Headers.Written(AnyHeader(random));
            var front = bytes[..random.Next(bytes.Length)];

            Headers.Read(front).Should().Be(((ProxyHeader?)null, front.Length), "{0}", Convert.ToHexString(bytes));
        }
    }

    // All that a violation says is left out: it may be seen earlier in one arrival than in the other.
    private static (string Header, int Left) Outcome(Func<(ProxyHeader? Header, int Left)> read)
    {
        try
        {
            var (header, left) = read();
            return (header?.ToString() ?? "more", left);
        }
        catch (ProtocolViolationException)
        {
            return ("violation", 0);
        }
    }

    private static (ProxyHeader? Header, int Left) ReadInPieces(byte[] bytes, Random random, int maxSize = ProxyHeader.LargestSize)
    {
        var reader = new ProxyHeaderReader(maxSize);
        var arrived = new List<byte[]>();
        for (var start = 0; start < bytes.Length;)
        {
            var length = Math.Min(random.Next(1, random.Next(2) == 0 ? 3 : 60), bytes.Length - start);
            arrived.Add(bytes[start..(start + length)]);
            start += length;
            var input = Piece.Sequence(arrived);
            if (reader.TryRead(ref input, out var header))
                return (header, (int)input.Length + bytes.Length - start);
            input.Length.Should().Be(start);
        }

        return (null, bytes.Length);
    }

    private static byte[] Garbage(Random random)
    {
        var bytes = Headers.Written(AnyHeader(random), checksum: false);
        switch (random.Next(4))
        {
            case 0:
                bytes = new byte[random.Next(200)];
                random.NextBytes(bytes);
                break;
            case 1:
                bytes = [.. "PROXY TCP4 "u8, .. Enumerable.Range(0, random.Next(120)).Select(_ => (byte)"0123456789abcf.: \r\n"[random.Next(19)])];
                break;
            default:
                for (var changes = random.Next(1, 4); changes > 0; changes--)
                    bytes[random.Next(Math.Min(bytes.Length, 60))] = (byte)random.Next(random.Next(2) == 0 ? 4 : 256);
                break;
        }

        return [.. bytes, .. Rest];
    }

    private static ProxyHeader AnyHeader(Random random)
    {
        var version = random.Next(1, 3);
        var tlvs = version == 1 ? [] : Enumerable.Range(0, random.Next(4)).Select(_ => AnyTlv(random)).ToArray();
        return random.Next(6) switch
        {
            0 => ProxyHeader.Unknown(version, tlvs),
            1 => ProxyHeader.Local(),
            _ => ProxyHeader.Between(AnyEndpoint(random), AnyEndpoint(random), version, tlvs),
        };
    }

    private static ProxyTlv AnyTlv(Random random)
    {
        var value = new byte[random.Next(random.Next(2) == 0 ? 4 : 300)];
        random.NextBytes(value);
        return new ProxyTlv((byte)(ProxyTlvType.UniqueId + random.Next(20)), value);
    }

    private static SocketEndpoint AnyEndpoint(Random random)
    {
        var address = new byte[random.Next(2) == 0 ? 4 : 16];
        random.NextBytes(address);
        for (var zeros = random.Next(address.Length); zeros > 0; zeros--)
            address[random.Next(address.Length)] = 0;
        return SocketEndpoint.Tcp(new IPAddress(address), random.Next(IPEndPoint.MaxPort + 1));
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public static ReadOnlySequence<byte> Sequence(List<byte[]> arrays)
        {
            var first = new Piece { Memory = arrays[0] };
            var last = first;
            foreach (var array in arrays.Skip(1))
            {
                var next = new Piece { Memory = array, RunningIndex = last.RunningIndex + last.Memory.Length };
                last.Next = next;
                last = next;
            }

            return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
        }
    }
}
