using System.Collections;
using Akka.IO;
using Akka.Util;

namespace Akka.Tests.Util;

public sealed class BytesTests
{
    [Fact]
    public void A_number_is_put_in_the_order_that_is_asked_for()
    {
        var target = new byte[6];

        target.PutInt(0x01020304).Should().BeSameAs(target);
        target.Should().Equal(1, 2, 3, 4, 0, 0);
        target.PutInt(0x01020304, 2, ByteOrder.LittleEndian).Should().Equal(1, 2, 4, 3, 2, 1);
        target.PutInt(-2, 1, ByteOrder.BigEndian).Should().Equal(1, 255, 255, 255, 254, 1);
    }

    [Fact]
    public void Eight_bits_make_a_byte()
    {
        new BitArray(new[] { true, false, true, false, false, false, false, true }).ToBytes().Should().Equal(0x85);
        FluentActions.Invoking(() => new BitArray(7).ToBytes()).Should().Throw<ArgumentException>().WithParameterName("arr");
        FluentActions.Invoking(() => new BitArray(16).ToBytes()).Should().Throw<ArgumentException>().WithParameterName("arr");
    }

    [Theory]
    [InlineData("", -1632357289)]
    [InlineData("a", 1561762017)]
    [InlineData("ab", -2081011331)]
    [InlineData("akka.tcp://sys@host:2552/user", -573474067)]
    public void Texts_have_hashes_that_are_the_same_everywhere(string text, int hash) => MurmurHash.StringHash(text).Should().Be(hash);

    [Fact]
    public void Arrays_have_hashes_of_what_they_hold_in_its_order()
    {
        MurmurHash.ByteHash([]).Should().Be(-1632357289);
        MurmurHash.ByteHash([1, 2, 3]).Should().Be(-1418633357);
        MurmurHash.ArrayHash(new[] { 1, 2, 3 }).Should().Be(-1418633357);
        MurmurHash.ArrayHash(new[] { 3, 2, 1 }).Should().Be(1463139925);
    }

    [Fact]
    public void A_symmetric_hash_is_that_of_the_items_in_any_order()
    {
        MurmurHash.SymmetricHash(new[] { 1, 0, 5 }, 42).Should().Be(171829426);
        MurmurHash.SymmetricHash(new[] { 5, 1, 0 }, 42).Should().Be(MurmurHash.SymmetricHash(new[] { 1, 0, 5 }, 42));
        MurmurHash.SymmetricHash(new[] { 5, 1 }, 42).Should().NotBe(MurmurHash.SymmetricHash(new[] { 1, 0, 5 }, 42));
    }

    [Fact]
    public void A_hash_is_built_step_by_step()
    {
        var (a, b) = (MurmurHash.StartMagicA, MurmurHash.StartMagicB);
        var hash = MurmurHash.ExtendHash(MurmurHash.StartHash(unchecked(2 * 0x3c074a61u)), 1, a, b);
        hash = MurmurHash.ExtendHash(hash, 2, MurmurHash.NextMagicA(a), MurmurHash.NextMagicB(b));

        unchecked((int)MurmurHash.FinalizeHash(hash)).Should().Be(MurmurHash.ArrayHash(new[] { 1, 2 }));
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void Null_in_an_array_counts_as_zero() =>
        MurmurHash.ArrayHash(new object?[] { null, 1 }).Should().Be(MurmurHash.ArrayHash(new object?[] { 0, 1 }));
}
