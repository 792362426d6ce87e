namespace Hotline.Service.People;

/// <summary>What people are. Stored with the accounts: never rename one.</summary>
internal static class Roles
{
    /// <summary>Works from the queue.</summary>
    public const string Agent = "agent";

    /// <summary>Works from the queue, and watches over it.</summary>
    public const string Supervisor = "supervisor";

    /// <summary>Works in a department; sees that department's tickets only.</summary>
    public const string Unit = "unit";

    /// <summary>Makes accounts. Sees no ticket by that.</summary>
    public const string Administrator = "administrator";

    /// <summary>Every role.</summary>
    public static readonly IReadOnlyList<string> All = [Agent, Supervisor, Unit, Administrator];
}
