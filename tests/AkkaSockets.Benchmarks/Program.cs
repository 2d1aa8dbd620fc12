using System.Globalization;
using AkkaSockets.Benchmarks.Actors;
using AkkaSockets.Benchmarks.Datagrams;
using AkkaSockets.Benchmarks.Servers;
using BenchmarkDotNet.Running;

// load plain|framework|limited PORT  an echo server for an external load generator, until it is killed
// load udp-dotnet|udp-akka     one of UDP, which prints its port
// abuse PORT [SECONDS]         what clients of such a server on 127.0.0.1 feel of others that dribble, never read, or come in floods
// udp [SECONDS [ROUNDS]]       UDP echo of Akka.IO beside a plain .NET socket: messages a second, and processor time for each
// figures ROUNDS [NAME]        what actors cost, a line a scenario (NAME: only those whose names begin so); run it with -p:AkkaSource=embedded and =nuget in turn
// anything else                BenchmarkDotNet's own arguments, such as --filter '*Ask*'
if (args is ["load", var kind, var port])
    await EchoServers.Run(kind, int.Parse(port, CultureInfo.InvariantCulture));
else if (args is ["load", UdpEchoServers.DotNet or UdpEchoServers.Akka])
    await UdpEchoServers.Run(args[1]);
else if (args is ["abuse", var target, .. var seconds])
    AbuseRun.Print(int.Parse(target, CultureInfo.InvariantCulture), TimeSpan.FromSeconds(Number(seconds, 0, 5)));
else if (args is ["udp", .. var numbers])
    await UdpComparison.Run(TimeSpan.FromSeconds(Number(numbers, 0, 5)), Number(numbers, 1, 1));
else if (args is ["figures", var rounds, .. var names])
    await ActorFigures.Print(int.Parse(rounds, CultureInfo.InvariantCulture), string.Join(' ', names));
else
    BenchmarkSwitcher.FromAssembly(typeof(EchoServers).Assembly).Run(args);

static int Number(string[] numbers, int index, int @default) =>
    index < numbers.Length ? int.Parse(numbers[index], CultureInfo.InvariantCulture) : @default;
