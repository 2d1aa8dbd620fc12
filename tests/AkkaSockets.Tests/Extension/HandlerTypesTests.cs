using System.Buffers;
using Akka.Actor;
using Akka.Configuration;

namespace AkkaSockets.Tests.Extension;

public sealed class HandlerTypesTests
{
    [Theory]
    [InlineData("No.Such.Type, AkkaSockets.Tests", "No.Such.Type")]
    [InlineData("AkkaSockets.Tests.Extension.HelloConnection, No.Such.Assembly", "No.Such.Assembly")]
    [InlineData("AkkaSockets.Tests.Extension.HelloConnection", "HelloConnection")]
    [InlineData("System.String", "String is no ConnectionActor")]
    [InlineData("AkkaSockets.Tests.EchoConnection, AkkaSockets.Tests", "EchoConnection has no such constructor")]
    [InlineData("AkkaSockets.ConnectionActor, AkkaSockets", "ConnectionActor is no ConnectionActor")]
    [InlineData("AkkaSockets.Tests.Extension.HandlerTypesTests+Unfinished, AkkaSockets.Tests", "abstract")]
    [InlineData("[ [", "ssembly")]
    public void A_handler_that_will_not_do_is_an_error_that_names_it_and_says_why(string handler, string problem)
    {
        var read = () => SocketSettings.From(ConfigurationFactory.ParseString($"akka-sockets.listeners.a.handler = \"{handler}\""));

        var error = read.Should().Throw<SocketSettingsException>().Which.Errors.Should().ContainSingle().Subject;
        error.Key.Should().Be("akka-sockets.listeners.a.handler");
        error.Value.Should().StartWith(handler.Split(',')[0]);
        error.Expected.Should().Contain("constructor (ConnectionContext)").And.Contain(problem);
    }

    [Fact]
    public async Task A_system_with_such_handlers_starts_none_of_its_listeners()
    {
        var system = ActorSystem.Create(
            "wrong",
            "akka-sockets.listeners { a.handler = \"System.String\", b.handler = \"No, Way\", c { handler = \"AkkaSockets.Tests.Extension.HelloConnection, AkkaSockets.Tests\" } }");
        try
        {
            var start = () => system.Sockets().StartAll();

            start.Should().Throw<SocketSettingsException>().Which.Errors.Select(error => error.Key)
                .Should().Equal("akka-sockets.listeners.a.handler", "akka-sockets.listeners.b.handler");
            system.Sockets().Listeners.Should().BeEmpty();
        }
        finally
        {
            await system.Terminate().WaitAsync(TimeSpan.FromSeconds(20));
        }
    }

    [Fact]
    public void A_type_from_code_is_checked_too()
    {
        var validate = () => (ListenerSettings.Default with { Handler = typeof(string) }).Validated();

        validate.Should().Throw<SocketSettingsException>().Which.Errors.Single().Key.Should().Be("akka-sockets.listener.handler");
    }

    public abstract class Unfinished(ConnectionContext connection) : ConnectionActor(connection)
    {
        protected override void OnReceived(ReadOnlySequence<byte> data) => Write(data);
    }
}
