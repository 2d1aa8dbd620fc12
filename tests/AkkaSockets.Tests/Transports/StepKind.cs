namespace AkkaSockets.Tests.Transports;

/// <summary>What can happen to a connection: commands, the ends of actors, and what its peer does.</summary>
internal enum StepKind
{
    Register,
    Write,
    WriteWithoutAck,
    CompoundWrite,
    EmptyWrite,
    SuspendReading,
    ResumeReading,
    ResumeWriting,
    Close,
    ConfirmedClose,
    Abort,
    PoisonPill,
    RegisterTimeout,
    HandlerStops,
    CommanderStops,
    TimePasses,
    PeerSends,
    PeerReads,
    PeerFinishes,
    PeerResets,
}
