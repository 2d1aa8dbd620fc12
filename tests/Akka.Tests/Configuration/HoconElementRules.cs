using Akka.Configuration;
using Akka.Configuration.Hocon;

namespace Akka.Tests.Configuration;

/// <summary>Values that are put together by hand, element by element.</summary>
public sealed class HoconElementRules
{
    [Fact]
    public void A_value_without_elements_says_nothing()
    {
        var value = new HoconValue();

        (value.IsEmpty, value.IsString(), value.IsArray(), value.IsObject()).Should().Be((true, false, false, false));
        value.GetString().Should().BeNull();
        value.GetArray().Should().BeEmpty();
        value.GetObject().Should().BeNull();
        value.GetChildObject("x").Should().BeNull();
    }

    [Fact]
    public void Texts_join()
    {
        var value = new HoconValue([Text("Hello"), Text(" "), Text("you "), ToText("and me")]);

        value.IsString().Should().BeTrue();
        value.GetString().Should().Be("Hello you and me");
        value.GetArray().Should().BeEmpty();
    }

    [Fact]
    public void Lists_append()
    {
        var value = new HoconValue();
        value.AppendValue(new HoconArray { Number(1), Number(2) });
        value.AppendValue(new HoconSubstitution("x") { ResolvedValue = new HoconValue([new HoconArray { Number(3) }]) });

        (value.IsEmpty, value.IsString(), value.IsArray()).Should().Be((false, false, true));
        value.GetIntList().Should().Equal(1, 2, 3);
        value.GetString().Should().BeNull();
    }

    [Fact]
    public void The_first_object_counts()
    {
        var value = new HoconValue();
        value.NewValue(Text("gone"));
        value.NewValue(Fields("x", Number(1)));
        value.AppendValue(Fields("x", Number(2)));

        value.IsObject().Should().BeTrue();
        value.GetChildObject("x")!.GetInt().Should().Be(1);
        value.Clear();
        value.IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void A_substitution_is_what_it_stands_for()
    {
        var substitution = new HoconSubstitution("a.b");
        substitution.Path.Should().Be("a.b");
        substitution.IsObject().Should().BeFalse();

        substitution.ResolvedValue = new HoconValue([Fields("x", Number(1))]);
        substitution.IsObject().Should().BeTrue();
        new HoconValue([substitution]).GetChildObject("x")!.GetInt().Should().Be(1);

        substitution.ResolvedValue = Number(5);
        (substitution.IsString(), substitution.IsArray(), substitution.GetString()).Should().Be((true, false, "5"));
    }

    [Fact]
    public void Each_element_is_of_one_kind()
    {
        var text = Text("x");
        var list = new HoconArray { Number(1) };
        var fields = new HoconObject();

        new IHoconElement[] { text, list, fields }.Select(element => element.IsString()).Should().Equal(true, false, false);
        new IHoconElement[] { text, list, fields }.Select(element => element.IsArray()).Should().Equal(false, true, false);
        list.GetArray().Should().HaveCount(1);
        text.Invoking(it => it.GetArray()).Should().Throw<Exception>();
        list.Invoking(it => it.GetString()).Should().Throw<Exception>();
        fields.Invoking(it => it.GetString()).Should().Throw<Exception>();
        fields.Invoking(it => it.GetArray()).Should().Throw<Exception>();
    }

    [Fact]
    public void The_text_null_without_quotes_is_none()
    {
        new HoconValue([Text("null")]).GetString().Should().BeNull();
        new HoconValue([Text("null")]).IsString().Should().BeTrue();
        new HoconValue([Text("null")]).IsEmpty.Should().BeFalse();
    }

    [Fact]
    public void Blanks_around_a_text_do_not_count() => new HoconValue([Text(" \t"), Text("x"), Text(" ")]).GetString().Should().Be("x");

    [Fact]
    public void A_key_is_added_when_it_is_asked_for()
    {
        var fields = new HoconObject();

        var value = fields.GetOrCreateKey("x");
        value.AppendValue(Text("1"));

        fields.GetKey("x").Should().BeSameAs(value);
        fields.GetOrCreateKey("x").Should().BeSameAs(value);
        fields.GetKey("y").Should().BeNull();
    }

    [Fact]
    public void Merging_takes_the_others_keys_and_merges_objects_of_both()
    {
        var fields = Fields("o", new HoconValue([Fields("x", Number(1))]));
        fields.Items["n"] = Number(1);
        var other = Fields("o", new HoconValue([Fields("y", Number(2))]));
        other.Items["n"] = Number(2);

        fields.Merge(other);

        fields.GetKey("n")!.GetInt().Should().Be(2);
        fields.GetKey("o")!.GetObject()!.Items.Keys.Should().BeEquivalentTo("x", "y");
        other.GetKey("o")!.GetObject()!.Items.Keys.Should().Equal("y");
    }

    [Fact]
    public void Unwrapping_leaves_dictionaries_of_values()
    {
        var unwrapped = ConfigurationFactory.ParseString("a { b = 1, c = [1] }\nd = x").Root.GetObject()!.Unwrapped;

        var inner = unwrapped["a"].Should().BeAssignableTo<IDictionary<string, object>>().Subject;
        inner["b"].Should().BeOfType<HoconValue>().Which.GetInt().Should().Be(1);
        inner["c"].Should().BeOfType<HoconValue>().Which.GetIntList().Should().Equal(1);
        unwrapped["d"].Should().BeOfType<HoconValue>().Which.GetString().Should().Be("x");
    }

    [Fact]
    public void A_configuration_can_be_made_of_them()
    {
        var config = new Config(new HoconRoot(new HoconValue([Fields("a", new HoconValue([Fields("b", Number(7))]))])));

        config.GetInt("a.b").Should().Be(7);
        config.GetValue("a")!.AtKey("z").GetInt("z.b").Should().Be(7);
        config.GetValue("a")!.ToConfig().GetInt("b").Should().Be(7);
    }

    [Fact]
    public void A_configuration_lists_the_substitutions_of_its_document()
    {
        var config = ConfigurationFactory.ParseString("a = 5\nb = ${a}\nc = [${a}, ${d.e}]\nd.e = x");

        config.Substitutions.Select(it => it.Path).Should().BeEquivalentTo("a", "a", "d.e");
        config.Substitutions.Select(it => it.ResolvedValue!.GetString()).Should().BeEquivalentTo("5", "5", "x");
    }

    [Fact]
    public void A_parsed_document_holds_its_value()
    {
        var root = Parser.Parse("a = 1", null!);

        root.Value.GetObject()!.GetKey("a")!.GetInt().Should().Be(1);
        root.Substitutions.Should().BeEmpty();
        new Config(root).GetInt("a").Should().Be(1);
    }

    private static HoconLiteral Text(string text) => new() { Value = text };

    private static HoconSubstitution ToText(string text) => new("x") { ResolvedValue = new HoconValue([Text(text)]) };

    private static HoconValue Number(int number) => new([Text($"{number}")]);

    private static HoconObject Fields(string key, HoconValue value)
    {
        var fields = new HoconObject();
        fields.Items[key] = value;
        return fields;
    }
}
