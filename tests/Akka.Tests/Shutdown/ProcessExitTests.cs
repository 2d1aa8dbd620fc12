namespace Akka.Tests.Shutdown;

/// <summary>Rule 28: what the end of the process and the coordinated shutdown do to each other. Each in a process of its own.</summary>
public sealed class ProcessExitTests
{
    private static readonly string[] ByExit = [EndingProcess.Running, "first phase, ClrExitReason", "last phase", "actor stopped"];
    private static readonly string[] ByRun = [EndingProcess.Running, "first phase, UnknownReason", "last phase", "actor stopped"];

    [Theory]
    [InlineData("return", 7)]
    [InlineData("exit", 5)]
    public async Task A_process_that_ends_runs_all_phases_and_keeps_its_exit_code(string way, int exitCode) =>
        (await EndingProcess.Start(way).End()).Should().Equal([.. ByExit, $"exit code {exitCode}"]);

    [Fact]
    public async Task A_process_ends_at_once_where_it_is_not_to_run_the_phases() =>
        (await EndingProcess.Start("exit", "run-by-clr-shutdown-hook = off").End()).Should().Equal(EndingProcess.Running, "exit code 5");

    [Fact]
    public async Task A_system_that_ended_before_the_process_runs_nothing_again() =>
        (await EndingProcess.Start("terminate").End()).Should()
            .Equal(EndingProcess.Running, "first phase, ActorSystemTerminateReason", "last phase", "actor stopped", "exit code 0");

    [Fact]
    public async Task A_task_that_never_ends_keeps_neither_the_next_phases_nor_the_process_from_it() =>
        (await EndingProcess.Start("hang", "phases.service-stop.timeout = 50ms").End()).Should().Equal([.. ByExit, "exit code 0"]);

    [Fact]
    public async Task The_last_phase_ends_the_process_where_it_is_told_to() =>
        (await EndingProcess.Start("run", "exit-clr = on").End()).Should().Equal([.. ByRun, "exit code 0"]);

    [Fact]
    public async Task The_last_phase_can_end_the_process_without_ending_the_system() =>
        (await EndingProcess.Start(
            "run", "exit-clr = on, terminate-actor-system = off, run-by-actor-system-terminate = off, phases.actor-system-terminate.timeout = 1s").End())
            .Should().Equal([.. ByRun.SkipLast(1), "exit code 0"]);

    [Fact]
    public async Task A_system_that_does_not_end_in_time_does_not_keep_the_process_from_it() =>
        (await EndingProcess.Start("hanging actor", "exit-clr = on, phases.actor-system-terminate.timeout = 100ms").End())
            .Should().StartWith(ByRun.SkipLast(1)).And.EndWith("exit code 0");

    [Fact]
    public async Task Terminate_ends_the_process_only_by_way_of_the_phases() =>
        (await EndingProcess.Start("terminate", "exit-clr = on, run-by-actor-system-terminate = off, run-by-clr-shutdown-hook = off").End())
            .Should().Equal(EndingProcess.Running, "actor stopped", "exit code 0");
}
