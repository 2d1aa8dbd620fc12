using Akka.Actor;
using AkkaSockets.Proxying;

namespace AkkaSockets;

// Before the connection is the handler's, where a proxy says first who the client is.
public abstract partial class ConnectionActor
{
    private void ReadProxyHeader()
    {
        if (Connection.Opening == ConnectionOpening.AwaitsAdmission || !_link.WantsInput)
            return;
        try
        {
            if (Connection.Input.TryTake(new ProxyHeaderReader(Connection.Environment.Proxy.MaxHeaderSize), out var header))
            {
                Connection.Name(header);
                Connection.Opening = ConnectionOpening.AwaitsAdmission;
                Context.Parent.Tell(new ConnectionReady(Connection.Id, Connection.RemoteEndpoint));
                return;
            }

            if (Connection.Input.Finished)
                throw ProtocolViolationException.Incomplete(Connection.Input.Length);
            _link.Pull();
        }
        catch (ProtocolViolationException violation)
        {
            Connection.Input.Discard();
            _link.Abort(new CloseReason(CloseKind.ProtocolViolation, violation.Message));
        }
    }

    private void Admit()
    {
        if (Connection.Opening != ConnectionOpening.AwaitsAdmission || _link.Ended is not null)
            return;
        Connection.Opening = ConnectionOpening.Open;
        Connection.Link.NoteOpened();
        OnOpened();
        ProcessInput();
        RearmLimits();
    }
}
