using Microsoft.AspNetCore.Identity;

namespace Hotline.Integrations.Storage;

/// <summary>A person who signs in: an agent, a unit member, an administrator.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>What colleagues read, such as 张敏. At most 100 characters.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The unit a unit member belongs to, by code; null for people of the hotline.</summary>
    public string? Unit { get; set; }
}
