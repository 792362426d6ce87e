using System.Security.Cryptography;
using System.Text;

namespace Hotline.Service.People;

/// <summary>
/// The code that lets whoever started the service make its first administrator. Good until it is used or the service restarts;
/// only its hash is kept, and only in memory.
/// </summary>
internal sealed class SetupLink
{
    private readonly Lock _lock = new();
    private byte[]? _hash;

    /// <summary>Makes a new code of 128 random bits; an earlier one is void.</summary>
    public string Issue()
    {
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        lock (_lock)
        {
            _hash = Hash(code);
        }

        return code;
    }

    /// <summary>Whether this is the code, and it has not been used. Takes the same time whatever is wrong with it.</summary>
    public bool Opens(string? code)
    {
        lock (_lock)
        {
            return _hash is not null && code is { Length: <= 100 } && CryptographicOperations.FixedTimeEquals(_hash, Hash(code));
        }
    }

    /// <summary>Uses the code up. Of two who come at the same time one gets <see langword="true"/>.</summary>
    public bool Use(string? code)
    {
        lock (_lock)
        {
            if (!Opens(code))
            {
                return false;
            }

            _hash = null;
            return true;
        }
    }

    /// <summary>Makes a code good again whose use came to nothing: the password was too short, say.</summary>
    public void GiveBack(string code)
    {
        lock (_lock)
        {
            _hash ??= Hash(code);
        }
    }

    private static byte[] Hash(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));
}
