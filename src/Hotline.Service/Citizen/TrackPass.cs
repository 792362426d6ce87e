using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Hotline.Service.Citizen;

/// <summary>Lets a person who has shown the PIN go on with their report for half an hour, so that the PIN need not lie in the page.</summary>
public sealed class TrackPass(IDataProtectionProvider protection)
{
    private static readonly TimeSpan _goodFor = TimeSpan.FromMinutes(30);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("Hotline.Citizen.TrackPass.v1").ToTimeLimitedDataProtector();

    /// <summary>A pass for one report.</summary>
    public string For(string receiptNumber) => _seal.Protect(receiptNumber, _goodFor);

    /// <summary>The receipt number a pass is for, or null when it is not ours or has run out.</summary>
    public string? Read(string pass)
    {
        try
        {
            return pass.Length is > 0 and < 2000 ? _seal.Unprotect(pass) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
