namespace Akka.Actor;

/// <summary>Sends a task's outcome to an actor: the result, or <see cref="Status.Failure"/>.</summary>
public static class PipeToSupport
{
    /// <inheritdoc cref="PipeTo{T}(Task{T}, ICanTell, bool, IActorRef, Func{T, object}, Func{Exception, object})"/>
    public static Task PipeTo<T>(
        this Task<T> taskToPipe, ICanTell recipient, IActorRef? sender = null, Func<T, object>? success = null, Func<Exception, object>? failure = null) =>
        PipeTo(taskToPipe, recipient, useConfigureAwait: false, sender, success, failure);

    /// <summary>Sends a task's outcome to an actor.</summary>
    /// <param name="taskToPipe">The task.</param>
    /// <param name="recipient">Who gets its outcome.</param>
    /// <param name="useConfigureAwait">Whether to go back to the present context for that.</param>
    /// <param name="sender">In whose name; nobody's by default.</param>
    /// <param name="success">Makes a message of the result, which by default is the message.</param>
    /// <param name="failure">Makes a message of the failure, which by default is a <see cref="Status.Failure"/>.</param>
    /// <returns>A task that ends, without failing, when the message has been sent.</returns>
    public static async Task PipeTo<T>(
        this Task<T> taskToPipe,
        ICanTell recipient,
        bool useConfigureAwait,
        IActorRef? sender = null,
        Func<T, object>? success = null,
        Func<Exception, object>? failure = null)
    {
        sender ??= ActorRefs.NoSender;
        object message;
        try
        {
            var result = await taskToPipe.ConfigureAwait(useConfigureAwait);
            message = (success is null ? result : success(result)) ?? throw new ArgumentNullException(nameof(taskToPipe), "The task's result is null, which is no message.");
        }
        catch (Exception e)
        {
            message = failure is null ? new Status.Failure(e) : failure(e);
        }

        recipient.Tell(message, sender);
    }

    /// <inheritdoc cref="PipeTo(Task, ICanTell, bool, IActorRef, Func{object}, Func{Exception, object})"/>
    public static Task PipeTo(
        this Task taskToPipe, ICanTell recipient, IActorRef? sender = null, Func<object>? success = null, Func<Exception, object>? failure = null) =>
        PipeTo(taskToPipe, recipient, useConfigureAwait: false, sender, success, failure);

    /// <summary>Sends the end of a task without result to an actor: nothing on success, unless <paramref name="success"/> makes a message.</summary>
    /// <param name="taskToPipe">The task.</param>
    /// <param name="recipient">Who gets its outcome.</param>
    /// <param name="useConfigureAwait">Whether to go back to the present context for that.</param>
    /// <param name="sender">In whose name; nobody's by default.</param>
    /// <param name="success">Makes the message for success.</param>
    /// <param name="failure">Makes a message of the failure, which by default is a <see cref="Status.Failure"/>.</param>
    /// <returns>A task that ends, without failing, when the message has been sent.</returns>
    public static async Task PipeTo(
        this Task taskToPipe,
        ICanTell recipient,
        bool useConfigureAwait,
        IActorRef? sender = null,
        Func<object>? success = null,
        Func<Exception, object>? failure = null)
    {
        sender ??= ActorRefs.NoSender;
        object message;
        try
        {
            await taskToPipe.ConfigureAwait(useConfigureAwait);
            if (success is null) return;
            message = success();
        }
        catch (Exception e)
        {
            message = failure is null ? new Status.Failure(e) : failure(e);
        }

        recipient.Tell(message, sender);
    }

    /// <inheritdoc cref="PipeTo{T}(Task{T}, ICanTell, bool, IActorRef, Func{T, object}, Func{Exception, object})"/>
    public static Task PipeTo<T>(
        this ValueTask<T> taskToPipe, ICanTell recipient, IActorRef? sender = null, Func<T, object>? success = null, Func<Exception, object>? failure = null) =>
        PipeTo(taskToPipe.AsTask(), recipient, useConfigureAwait: false, sender, success, failure);

    /// <inheritdoc cref="PipeTo{T}(Task{T}, ICanTell, bool, IActorRef, Func{T, object}, Func{Exception, object})"/>
    public static Task PipeTo<T>(
        this ValueTask<T> taskToPipe,
        ICanTell recipient,
        bool useConfigureAwait,
        IActorRef? sender = null,
        Func<T, object>? success = null,
        Func<Exception, object>? failure = null) => PipeTo(taskToPipe.AsTask(), recipient, useConfigureAwait, sender, success, failure);

    /// <inheritdoc cref="PipeTo(Task, ICanTell, bool, IActorRef, Func{object}, Func{Exception, object})"/>
    public static Task PipeTo(
        this ValueTask taskToPipe, ICanTell recipient, IActorRef? sender = null, Func<object>? success = null, Func<Exception, object>? failure = null) =>
        PipeTo(taskToPipe.AsTask(), recipient, useConfigureAwait: false, sender, success, failure);

    /// <inheritdoc cref="PipeTo(Task, ICanTell, bool, IActorRef, Func{object}, Func{Exception, object})"/>
    public static Task PipeTo(
        this ValueTask taskToPipe,
        ICanTell recipient,
        bool useConfigureAwait,
        IActorRef? sender = null,
        Func<object>? success = null,
        Func<Exception, object>? failure = null) => PipeTo(taskToPipe.AsTask(), recipient, useConfigureAwait, sender, success, failure);
}
