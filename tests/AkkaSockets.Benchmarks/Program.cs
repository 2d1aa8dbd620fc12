using AkkaSockets.Benchmarks.Servers;
using BenchmarkDotNet.Running;

// load plain|framework PORT    an echo server for an external load generator, until it is killed
// anything else                BenchmarkDotNet's own arguments, such as --filter '*Ask*'
if (args is ["load", var kind, var port])
    await EchoServers.Run(kind, int.Parse(port, System.Globalization.CultureInfo.InvariantCulture));
else
    BenchmarkSwitcher.FromAssembly(typeof(EchoServers).Assembly).Run(args);
