using System.Globalization;
using AkkaSockets.Benchmarks.Actors;
using AkkaSockets.Benchmarks.Servers;
using BenchmarkDotNet.Running;

// load plain|framework PORT    an echo server for an external load generator, until it is killed
// figures ROUNDS               what actors cost, a line a scenario; run it with -p:AkkaSource=embedded and =nuget in turn
// anything else                BenchmarkDotNet's own arguments, such as --filter '*Ask*'
if (args is ["load", var kind, var port])
    await EchoServers.Run(kind, int.Parse(port, CultureInfo.InvariantCulture));
else if (args is ["figures", var rounds])
    await ActorFigures.Print(int.Parse(rounds, CultureInfo.InvariantCulture));
else
    BenchmarkSwitcher.FromAssembly(typeof(EchoServers).Assembly).Run(args);
