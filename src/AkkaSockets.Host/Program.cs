using AkkaSockets.Host.CommandLine;

return await HostCommands.Run(args);
