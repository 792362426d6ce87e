using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

using Hotline.Reports;

namespace Hotline.Integrations.Storage;

/// <summary>Seals who reported with AES-256-GCM, bound to the receipt number: a row that is moved to another report does not open.</summary>
internal sealed class ReporterSeal(KeyRing keys)
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>Seals a reporter; null for nobody, and for who wants to stay unknown.</summary>
    public SealedReporter? Seal(Reporter? reporter)
    {
        if (reporter is null or { Mode: ReporterMode.Anonymous })
        {
            return null;
        }

        var (id, key) = keys.NewestForReporters;
        var plain = JsonSerializer.SerializeToUtf8Bytes(reporter, RecordJson.Options);
        var bytes = new byte[NonceLength + plain.Length + TagLength];
        var nonce = bytes.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);

        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, plain, bytes.AsSpan(NonceLength, plain.Length), bytes.AsSpan(NonceLength + plain.Length), Encoding.ASCII.GetBytes(reporter.ReceiptNumber));
        CryptographicOperations.ZeroMemory(plain);
        return new SealedReporter(id, bytes);
    }

    /// <summary>Opens a sealed reporter.</summary>
    /// <exception cref="InvalidOperationException">The ring has no such key.</exception>
    /// <exception cref="CryptographicException">The row was changed, or belongs to another report.</exception>
    public Reporter Open(SealedReporter reporter, string receiptNumber)
    {
        var key = keys.ForReporters(reporter.KeyId)
            ?? throw new InvalidOperationException($"The key {reporter.KeyId} that seals a reporter is not in the keys folder: put it back from the backup.");
        var bytes = reporter.Bytes.AsSpan();
        var plain = new byte[bytes.Length - NonceLength - TagLength];

        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(bytes[..NonceLength], bytes[NonceLength..^TagLength], bytes[^TagLength..], plain, Encoding.ASCII.GetBytes(receiptNumber));
        return JsonSerializer.Deserialize<Reporter>(plain, RecordJson.Options)!;
    }
}

/// <summary>A reporter nobody can read without the key.</summary>
internal sealed record SealedReporter(string KeyId, byte[] Bytes);
