using System.Globalization;
using Akka.TestKit.Internal;

namespace Akka.TestKit.Extensions;

/// <summary>
/// Waits for tasks, with a limit, and expectations of how they end. Limits are not dilated. An expectation that isn't met
/// fails the test; <c>because</c> is formatted with <c>becauseArgs</c> and ends the text of that failure.
/// </summary>
public static class TaskExtensions
{
    /// <summary>
    /// Whether the task ends within <paramref name="timeout"/>; cancelling ends the wait, as the timeout does.
    /// What the task failed with is thrown.
    /// </summary>
    public static async Task<bool> AwaitWithTimeout(this Task parentTask, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        await parentTask.WaitAsync(timeout, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ThrowFailureOf(parentTask);
        return parentTask.IsCompleted;
    }

    /// <summary>The task's result; what it failed with is thrown.</summary>
    /// <exception cref="TaskCanceledException">It didn't end within <paramref name="timeout"/>, or the wait was cancelled.</exception>
    public static async Task<T> WithTimeout<T>(this Task<T> parentTask, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        if (!await AwaitWithTimeout(parentTask, timeout, cancellationToken))
            throw new TaskCanceledException($"Task timed out after {timeout.TotalSeconds} seconds");
        return await parentTask;
    }

    /// <summary>Expects the task to succeed within <paramref name="timeout"/>; what it failed with is thrown.</summary>
    public static async Task ShouldCompleteWithin(this Task task, TimeSpan timeout, string because = "", params object[] becauseArgs)
    {
        if (!await AwaitWithTimeout(task, timeout))
            throw AssertionsInUse.Failure($"Expected the task to complete within {timeout}{Reason(because, becauseArgs)}.");
        await task;
    }

    /// <summary>Expects the task to succeed within <paramref name="timeout"/>, and returns its result; what it failed with is thrown.</summary>
    public static async Task<T> ShouldCompleteWithin<T>(
        this Task<T> task,
        TimeSpan timeout,
        string because = "",
        params object[] becauseArgs)
    {
        await ShouldCompleteWithin((Task)task, timeout, because, becauseArgs);
        return await task;
    }

    /// <summary>Expects the task to result in <paramref name="expected"/> within <paramref name="timeout"/>.</summary>
    public static async Task ShouldCompleteWithin<T>(
        this Task<T> task,
        T expected,
        TimeSpan timeout,
        string because = "",
        params object[] becauseArgs)
    {
        var result = await task.ShouldCompleteWithin(timeout, because, becauseArgs);
        if (!EqualityComparer<T>.Default.Equals(result, expected))
            throw AssertionsInUse.Failure($"Expected the task's result to be {Shown(expected)}{Reason(because, becauseArgs)}, but it is {Shown(result)}.");
    }

    /// <summary>Expects the task to fail with a <typeparamref name="T"/> within <paramref name="timeout"/>, and returns that.</summary>
    public static async Task<T> ShouldThrowWithin<T>(this Task task, TimeSpan timeout, string because = "", params object[] becauseArgs)
        where T : Exception
    {
        var expectation = $"Expected a <{typeof(T)}> to be thrown within {timeout}{Reason(because, becauseArgs)}";
        try
        {
            if (!await AwaitWithTimeout(task, timeout))
                throw AssertionsInUse.Failure($"{expectation}, but the task did not complete.");
            await task;
        }
        catch (T thrown) when (task.IsCompleted)
        {
            return thrown;
        }
        catch (Exception other) when (task.IsCompleted)
        {
            throw AssertionsInUse.Failure($"{expectation}, but it was {other}");
        }

        throw AssertionsInUse.Failure($"{expectation}, but no exception was thrown.");
    }

    /// <summary>Expects the task to fail with <paramref name="expected"/> within <paramref name="timeout"/>.</summary>
    public static async Task ShouldThrowWithin<T>(
        this Task task,
        T expected,
        TimeSpan timeout,
        string because = "",
        params object[] becauseArgs)
        where T : Exception
    {
        var thrown = await task.ShouldThrowWithin<T>(timeout, because, becauseArgs);
        if (!thrown.Equals(expected))
            throw AssertionsInUse.Failure($"Expected {Shown(expected)} to be thrown{Reason(because, becauseArgs)}, but it was {thrown}");
    }

    private static void ThrowFailureOf(Task task)
    {
        // One of several would hide the others.
        if (task.Exception is { InnerExceptions.Count: > 1 } several)
            throw several;
        if (task.IsFaulted)
            task.GetAwaiter().GetResult();
    }

    private static string Shown(object? value) => value?.ToString() ?? "null";

    private static string Reason(string because, object[] arguments)
    {
        if (string.IsNullOrWhiteSpace(because))
            return "";

        var reason = arguments.Length == 0 ? because : string.Format(CultureInfo.InvariantCulture, because, arguments);
        return reason.StartsWith("because", StringComparison.OrdinalIgnoreCase) ? $" {reason}" : $" because {reason}";
    }
}
