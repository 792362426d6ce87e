using System.Security.Cryptography;
using System.Text.Json;
using Hotline.Channels;
using Microsoft.AspNetCore.DataProtection;

namespace Hotline.Service.Citizen;

/// <summary>
/// Carries files that have arrived through a form that has to be sent again: a browser cannot fill in a file chooser, and nobody
/// should have to choose twice. What is carried is sealed, so that nobody can name a file that is not theirs.
/// </summary>
public sealed class KeptFiles(IDataProtectionProvider protection)
{
    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("Hotline.Citizen.KeptFiles.v1").ToTimeLimitedDataProtector();

    /// <summary>A sealed text for a hidden field.</summary>
    public string Seal(Attachment file) => _seal.Protect(JsonSerializer.Serialize(file), TimeSpan.FromDays(1));

    /// <summary>The files of sealed texts; what is not ours or older than a day is left out.</summary>
    public IReadOnlyList<Attachment> Read(IReadOnlyList<string> seals)
    {
        List<Attachment> files = [];
        foreach (var seal in seals.Take(ReportForm.MostFiles))
        {
            try
            {
                files.Add(JsonSerializer.Deserialize<Attachment>(_seal.Unprotect(seal))!);
            }
            catch (CryptographicException)
            {
                // Not ours, or too old: the person chooses it again.
            }
        }

        return files;
    }
}
