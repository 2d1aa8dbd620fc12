using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>What a dispatcher's section says about the mailboxes of its actors. Read once for each dispatcher.</summary>
internal sealed class DispatcherMailbox
{
    private DispatcherMailbox(Type? requirement, string? id) => Wanted = (requirement, id);

    /// <summary>What <c>mailbox-requirement</c> asks for, and the section's own id if it describes a mailbox.</summary>
    internal (Type? Requirement, string? Id) Wanted { get; }

    /// <exception cref="ConfigurationException">The requirement is no type.</exception>
    internal static DispatcherMailbox Read(Config section)
    {
        var id = section.GetString("id");
        var name = section.GetString("mailbox-requirement");
        var requirement = string.IsNullOrEmpty(name) ? null : Type.GetType(name) ?? throw new ConfigurationException(
            $"{id}.mailbox-requirement is [{name}], which can't be found; valid is a type's full name with its assembly, "
            + "such as Akka.Dispatch.IUnboundedMessageQueueSemantics.");
        return new DispatcherMailbox(requirement, string.IsNullOrEmpty(section.GetString("mailbox-type")) ? null : id);
    }
}
