using System.Security.Cryptography;
using System.Text;
using Hotline.Catalogue;
using Hotline.Integrations.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Integrations.Storage;

/// <summary>The keys other programs sign their requests with. A key is shown once, when it is made; only its hash is stored.</summary>
/// <remarks>A key has 256 random bits, so that a plain SHA-256 of it can be kept: nobody guesses one from its hash.</remarks>
internal sealed class ApiKeys(Database database, TimeProvider clock)
{
    /// <summary>How every key begins, so that a scanner of leaked secrets can tell one.</summary>
    public const string Prefix = "hotline_";

    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int Digits = 43;

    private const string FindInForce = "select name, role, unit, sha256, created_at from api_keys where sha256 = @p1 and revoked_at is null";

    /// <summary>Makes a key.</summary>
    /// <returns>The key itself, or null when a key of this name is in force.</returns>
    public async Task<string?> AddAsync(string name, ApiRole role, UnitCode? unit, CancellationToken cancellation)
    {
        var key = Prefix + RandomNumberGenerator.GetString(Alphabet, Digits);

        await using var db = database.CreateDbContext();
        if (await db.ApiKeys.AnyAsync(row => row.Name == name && row.RevokedAt == null, cancellation))
        {
            return null;
        }

        db.ApiKeys.Add(new ApiKeyRow
        {
            Name = name,
            Role = role.ToString().ToLowerInvariant(),
            Unit = unit?.Value,
            Sha256 = HashOf(key),
            CreatedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancellation);
        return key;
    }

    /// <summary>Every key, revoked ones among them, by name.</summary>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellation)
    {
        await using var db = database.CreateDbContext();
        var rows = await db.ApiKeys.AsNoTracking().OrderBy(row => row.Name).ThenBy(row => row.Id).ToListAsync(cancellation);
        return [.. rows.Select(row => new ApiKey(row.Name, RoleOf(row.Role), UnitOf(row.Unit), row.CreatedAt, row.RevokedAt))];
    }

    /// <summary>Takes a key out of force, at once and for good.</summary>
    /// <returns><see langword="false"/> when no key of this name is in force.</returns>
    public async Task<bool> RevokeAsync(string name, CancellationToken cancellation)
    {
        await using var db = database.CreateDbContext();
        var now = clock.GetUtcNow();
        return await db.ApiKeys.Where(row => row.Name == name && row.RevokedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(key => key.RevokedAt, now), cancellation) > 0;
    }

    /// <summary>The key in force that was presented, or null. What differs between two wrong keys takes the same time.</summary>
    public ApiKey? Find(string presented)
    {
        var hash = HashOf(presented);
        var found = database.Read(read => read.First(
            FindInForce,
            row => new Match(new ApiKey(row.GetString(0), RoleOf(row.GetString(1)), UnitOf(row.TextOrNull(2)), row.Instant(4), null), row.GetString(3)),
            hash));

        return found is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(found.Sha256), Encoding.ASCII.GetBytes(hash))
            ? found.Key
            : null;
    }

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static ApiRole RoleOf(string role) => Enum.Parse<ApiRole>(role, ignoreCase: true);

    private static UnitCode? UnitOf(string? unit) => unit is null ? null : UnitCode.Parse(unit);

    private sealed record Match(ApiKey Key, string Sha256);
}

/// <summary>A key somebody signs requests with; not the key itself.</summary>
/// <param name="Name">What the operator calls it; unique among the keys in force. Written in the history of the tickets it moves.</param>
/// <param name="Role">What it may do.</param>
/// <param name="Unit">The unit it acts for; null unless <paramref name="Role"/> is <see cref="ApiRole.Unit"/>.</param>
/// <param name="CreatedAt">When it was made, in UTC.</param>
/// <param name="RevokedAt">When it went out of force, in UTC; null while it is in force.</param>
internal sealed record ApiKey(string Name, ApiRole Role, UnitCode? Unit, DateTimeOffset CreatedAt, DateTimeOffset? RevokedAt);

/// <summary>What a key may do.</summary>
internal enum ApiRole
{
    /// <summary>File reports, nothing else.</summary>
    Intake = 1,

    /// <summary>File reports, read every ticket, claim and move tickets as an agent does. Never sees who reported.</summary>
    Agent = 2,

    /// <summary>Read and move the tickets of one unit, redacted.</summary>
    Unit = 3,
}
