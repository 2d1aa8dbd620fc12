using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Event;
using AkkaSockets.Telemetry;

namespace AkkaSockets;

/// <summary>
/// The listeners of an actor system, by name: started from code or from <c>akka-sockets.listeners.*</c>, looked up, and
/// suspended, resumed and stopped together. Get it by <see cref="ActorSystemSockets.Sockets"/>.
/// </summary>
/// <remarks>Members may be called from any thread. A listener that has stopped, whoever stopped it, is forgotten.</remarks>
public sealed class Sockets : IExtension
{
    private static readonly TimeSpan StatusTimeout = TimeSpan.FromSeconds(5);

    private readonly ActorSystem _system;
    private readonly Lazy<SocketSettings> _settings;
    private readonly ConcurrentDictionary<string, IActorRef> _listeners = new(StringComparer.Ordinal);

    internal Sockets(ExtendedActorSystem system)
    {
        _system = system;

        // An error stays the same as long as the system's configuration, but each caller is to get it.
        _settings = new Lazy<SocketSettings>(() => SocketSettings.From(system.Settings.Config), LazyThreadSafetyMode.PublicationOnly);
        MemoryBudget = new MemoryBudget(ConfiguredBudget(system));
        var log = SocketsLog.For(system.Log);
        MemoryBudget.ShortageChanged = isShort =>
        {
            if (isShort)
                log.BudgetShort(MemoryBudget.Used, MemoryBudget.Limit, MemoryBudget.Suspended);
            else
                log.BudgetEnough(MemoryBudget.Used, MemoryBudget.Limit);
        };
    }

    /// <summary>The groups that connections join, whichever listener or client they belong to.</summary>
    public ConnectionGroups Groups => ConnectionGroups.Of(_system);

    /// <summary>The memory that all connections share. Its limit is <c>akka-sockets.memory-budget</c> and can be changed here.</summary>
    public MemoryBudget MemoryBudget { get; }

    /// <summary>Everything under <c>akka-sockets</c> in the system's configuration.</summary>
    /// <exception cref="SocketSettingsException">Anything there is wrong, for any listener; it lists all of it.</exception>
    public SocketSettings Settings => _settings.Value;

    /// <summary>The listeners that run, by name, as they are now.</summary>
    public IReadOnlyDictionary<string, IActorRef> Listeners => new Dictionary<string, IActorRef>(_listeners, StringComparer.Ordinal);

    /// <summary>Starts a listener at <c>/user/&lt;name&gt;</c>.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="settings">Where to listen and under which limits.</param>
    /// <param name="connectionProps">Makes the props of a connection's actor; see <see cref="ListenerActor.Props"/>.</param>
    /// <returns>The listener, which takes the messages of <see cref="Listener"/>.</returns>
    /// <exception cref="SocketSettingsException">A setting is out of range; it lists every such setting.</exception>
    /// <exception cref="InvalidActorNameException">The name is in use, or none for an actor.</exception>
    public IActorRef Listen(string name, ListenerSettings settings, Func<ConnectionContext, Props> connectionProps)
    {
        ArgumentNullException.ThrowIfNull(name);
        var listener = _system.ActorOf(ListenerActor.Props(settings, connectionProps), name);
        _listeners[name] = listener;
        _ = ForgetAsync(name, listener);
        return listener;
    }

    /// <summary>Starts a listener at <c>/user/&lt;name&gt;</c> with the settings of <c>akka-sockets.listeners.&lt;name&gt;</c>.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="connectionProps">Makes the props of a connection's actor; see <see cref="ListenerActor.Props"/>.</param>
    /// <returns>The listener, which takes the messages of <see cref="Listener"/>.</returns>
    /// <exception cref="SocketSettingsException">There are no such settings, or something under <c>akka-sockets</c> is wrong; it lists all of it.</exception>
    /// <exception cref="InvalidActorNameException">The name is in use.</exception>
    public IActorRef Listen(string name, Func<ConnectionContext, Props> connectionProps)
    {
        ArgumentNullException.ThrowIfNull(name);
        var named = Settings.Listeners;
        if (named.TryGetValue(name, out var settings))
            return Listen(name, settings, connectionProps);
        var present = named.Count == 0 ? "and there are no listeners there" : $"as there is for {string.Join(", ", named.Keys)}";
        throw new SocketSettingsException([new SettingsError($"{SocketSettings.ListenersPath}.{name}", "(absent)", $"an object: {{ ... }}, {present}")]);
    }

    /// <summary>
    /// Starts every listener under <c>akka-sockets.listeners</c> that has a <c>handler</c>, the type of its connection
    /// actors. One that runs already is left as it is.
    /// </summary>
    /// <returns>Those listeners by name, those that ran already included.</returns>
    /// <exception cref="SocketSettingsException">Anything under <c>akka-sockets</c> is wrong, a handler's type included; nothing is started, and it lists all of it.</exception>
    /// <exception cref="InvalidActorNameException">Another actor has the name of a listener.</exception>
    public IReadOnlyDictionary<string, IActorRef> StartAll()
    {
        var started = new Dictionary<string, IActorRef>(StringComparer.Ordinal);
        foreach (var (name, settings) in Settings.Listeners)
        {
            if (settings.Handler is { } handler)
                started.Add(name, _listeners.TryGetValue(name, out var running) ? running : Listen(name, settings, connection => Props.Create(handler, connection)));
        }

        return started;
    }

    /// <summary>Asks every listener how it is.</summary>
    /// <param name="timeout">How long a listener may take to answer; null is 5 s.</param>
    /// <returns>The answers by name, without listeners that stop meanwhile.</returns>
    /// <exception cref="AskTimeoutException">A listener didn't answer in time.</exception>
    public async Task<IReadOnlyDictionary<string, ListenerStatus>> StatusAsync(TimeSpan? timeout = null)
    {
        var asked = Listeners.Select(async listener => (Name: listener.Key, Status: await StatusOf(listener.Value, timeout ?? StatusTimeout).ConfigureAwait(false)));
        var answers = await Task.WhenAll(asked).ConfigureAwait(false);
        return answers.Where(answer => answer.Status is not null).ToDictionary(answer => answer.Name, answer => answer.Status!, StringComparer.Ordinal);
    }

    /// <summary>Tells every listener to accept no more until it is resumed; see <see cref="Listener.Suspend"/>.</summary>
    public void Suspend() => TellAll(Listener.Suspend.Instance);

    /// <summary>Tells every listener to accept again; see <see cref="Listener.Resume"/>.</summary>
    public void Resume() => TellAll(Listener.Resume.Instance);

    /// <summary>Lets the connections of every listener finish, all at the same time, and stops the listeners; see <see cref="Listener.Stop"/>.</summary>
    /// <param name="deadline">How long connections may take; null means each listener's <see cref="ListenerSettings.DrainTimeout"/>, zero aborts at once.</param>
    /// <returns>Completed when all have stopped.</returns>
    public Task StopAllAsync(TimeSpan? deadline = null)
    {
        var ended = Listeners.Values.Select(listener => listener.WatchAsync()).ToArray();
        TellAll(new Listener.Stop(deadline));
        return Task.WhenAll(ended);
    }

    // What is wrong with the configuration is reported where it is asked for; listeners from code may do without it.
    private long ConfiguredBudget(ActorSystem system)
    {
        try
        {
            return Settings.MemoryBudget;
        }
        catch (SocketSettingsException e)
        {
            system.Log.Warning("The memory budget of connections is the default: {0}", e.Message);
            return SocketSettings.DefaultMemoryBudget;
        }
    }

    private static async Task<ListenerStatus?> StatusOf(IActorRef listener, TimeSpan timeout)
    {
        using var answered = new CancellationTokenSource();
        var answer = listener.Ask<ListenerStatus>(Listener.GetStatus.Instance, timeout);
        var ended = listener.WatchAsync(answered.Token);
        if (await Task.WhenAny(answer, ended).ConfigureAwait(false) == ended && !answer.IsCompletedSuccessfully)
            return null;
        await answered.CancelAsync().ConfigureAwait(false);
        return await answer.ConfigureAwait(false);
    }

    private void TellAll(object message)
    {
        foreach (var listener in _listeners.Values)
            listener.Tell(message);
    }

    private async Task ForgetAsync(string name, IActorRef listener)
    {
        await listener.WatchAsync().ConfigureAwait(false);
        _listeners.TryRemove(KeyValuePair.Create(name, listener));
    }
}
