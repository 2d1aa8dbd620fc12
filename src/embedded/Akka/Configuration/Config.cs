using Akka.Configuration.Hocon;

namespace Akka.Configuration;

/// <summary>
/// A configuration: a tree of values, read by paths such as <c>akka.io.tcp.register-timeout</c>. It never changes;
/// <see cref="WithFallback"/> makes a new one.
/// </summary>
public partial class Config
{
    /// <summary>The configuration without values.</summary>
    public static readonly Config Empty = new();

    private readonly HoconValue _own;

    /// <summary>A configuration without values.</summary>
    public Config() : this(HoconValue.FromObject(new HoconObject()), null)
    {
    }

    /// <summary>The configuration that a document holds.</summary>
    /// <exception cref="FormatException">One of its substitutions has no value. The message names the line and the column.</exception>
    public Config(HoconRoot root) : this((root ?? throw new ArgumentNullException(nameof(root))).Value, null) =>
        Substitutions = root.Substitutions;

    /// <summary><paramref name="source"/> with <paramref name="fallback"/> behind it, as by <see cref="WithFallback"/>.</summary>
    public Config(Config source, Config? fallback) : this(
        (source ?? throw new ArgumentNullException(nameof(source)))._own,
        source.Fallback is null ? fallback : source.Fallback.WithFallback(fallback)) =>
        Substitutions = source.Substitutions;

    private Config(HoconValue own, Config? fallback)
    {
        _own = own;
        Fallback = fallback;
        Root = fallback is null ? own : HoconMerge.Over(own, fallback.Root);
    }

    /// <summary>Where values come from that this configuration doesn't hold itself; null when it has no fallback.</summary>
    public Config? Fallback { get; }

    /// <summary>The substitutions that were in the document that this configuration comes from. They are resolved: changing them changes nothing.</summary>
    public IEnumerable<HoconSubstitution> Substitutions { get; set; } = [];

    /// <summary>All values, those of the fallbacks included.</summary>
    public virtual HoconValue Root { get; }

    /// <summary>Whether there is not a single value.</summary>
    public virtual bool IsEmpty => Root.IsEmpty;

    /// <summary>Whether there is a value at <paramref name="path"/>, be it null.</summary>
    public virtual bool HasPath(string path) => GetValue(path) is not null;

    /// <summary>The value at <paramref name="path"/>, or null when there is none.</summary>
    public HoconValue? GetValue(string path)
    {
        var value = Root;
        foreach (var key in HoconPath.Split(path))
        {
            if (value is null)
                break;
            value = value.GetChildObject(key);
        }

        return value;
    }

    /// <summary>The part of the configuration below <paramref name="path"/>, or null when there is none.</summary>
    public virtual Config? GetConfig(string path) => GetValue(path)?.ToConfig();

    /// <summary>
    /// This configuration with <paramref name="fallback"/> behind it: objects merge; otherwise what this one holds, wins.
    /// Substitutions were resolved when each was parsed, so they don't see across.
    /// </summary>
    /// <exception cref="ArgumentException"><paramref name="fallback"/> is this configuration.</exception>
    public virtual Config WithFallback(Config? fallback)
    {
        if (ReferenceEquals(fallback, this))
            throw new ArgumentException("A configuration can't be its own fallback.", nameof(fallback));

        // Once more behind itself it would add nothing.
        for (var behind = Fallback; behind is not null; behind = behind.Fallback)
        {
            if (ReferenceEquals(behind, fallback))
                return this;
        }

        return fallback is null || fallback.IsEmpty ? this : IsEmpty ? fallback : new Config(this, fallback);
    }

    /// <summary>A configuration with the same values, and <paramref name="fallback"/> behind it.</summary>
    protected Config Copy(Config? fallback = null) => new(this, fallback);

    /// <summary>The outermost keys and their values.</summary>
    public virtual IEnumerable<KeyValuePair<string, HoconValue>> AsEnumerable() => Root.GetObject()?.Items ?? [];

    /// <summary>This configuration's own values as HOCON, without those of its fallbacks.</summary>
    public override string ToString() => ToString(false);

    /// <summary>The values as HOCON; with <paramref name="includeFallback"/> those of the fallbacks too.</summary>
    public string ToString(bool includeFallback)
    {
        var shown = includeFallback ? Root : _own;
        return shown.GetObject() is { } obj ? obj.ToString(1) : shown.ToString();
    }

    /// <summary>Parses <paramref name="str"/>, see <see cref="ConfigurationFactory.ParseString(string)"/>.</summary>
    public static implicit operator Config(string str) => ConfigurationFactory.ParseString(str);

    /// <summary>Parses <paramref name="fallback"/> and puts it behind <paramref name="config"/>.</summary>
    public static Config operator +(Config config, string fallback) =>
        (config ?? throw new ArgumentNullException(nameof(config))).WithFallback(ConfigurationFactory.ParseString(fallback));

    /// <summary>Parses <paramref name="configHocon"/> and puts <paramref name="fallbackConfig"/> behind it.</summary>
    public static Config operator +(string configHocon, Config fallbackConfig) =>
        ConfigurationFactory.ParseString(configHocon).WithFallback(fallbackConfig);
}
