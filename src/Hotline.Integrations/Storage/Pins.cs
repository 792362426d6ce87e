using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hotline.Reports;

namespace Hotline.Integrations.Storage;

/// <summary>PINs from HMAC-SHA256 of the receipt number.</summary>
internal sealed class Pins(KeyRing keys) : IPins
{
    private const int Length = 6;

    public string For(string receiptNumber)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(keys.Pins, Encoding.ASCII.GetBytes(receiptNumber), hash);

        // 64 bits over a million: no digit is likelier than another by more than one in ten thousand million.
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    public bool Matches(string receiptNumber, string pin)
    {
        // Full-width digits, and spaces, as people copy them.
        var typed = string.Concat(pin.Take(40)).Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)).Take(Length + 1).ToArray();
        var given = Encoding.UTF8.GetBytes(typed);

        Span<byte> padded = stackalloc byte[Length];
        given.AsSpan(0, Math.Min(Length, given.Length)).CopyTo(padded);
        return CryptographicOperations.FixedTimeEquals(padded, Encoding.ASCII.GetBytes(For(receiptNumber))) & given.Length == Length;
    }
}
