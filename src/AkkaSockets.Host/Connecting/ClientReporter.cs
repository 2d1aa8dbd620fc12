using Akka.Actor;

namespace AkkaSockets.Host.Connecting;

/// <summary>Tells whoever started a client how it ended.</summary>
internal sealed class ClientReporter : ReceiveActor
{
    private readonly IActorRef _client;
    private readonly TaskCompletionSource<CloseReason> _ended;

    /// <summary>Makes the reporter of one client.</summary>
    /// <param name="client">The client.</param>
    /// <param name="ended">Gets the reason.</param>
    public ClientReporter(IActorRef client, TaskCompletionSource<CloseReason> ended)
    {
        _client = client;
        _ended = ended;
        Receive<Client.StateChanged>(change => End(change.Reason!), change => change.Reason is not null);
        Receive<Terminated>(_ => End(new CloseReason(CloseKind.ActorStopped)));
        ReceiveAny(_ => { });
    }

    protected override void PreStart()
    {
        Context.Watch(_client);
        _client.Tell(new Client.Subscribe(Self));
    }

    private void End(CloseReason reason) => _ended.TrySetResult(reason);
}
