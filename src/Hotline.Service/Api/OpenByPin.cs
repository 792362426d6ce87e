using Hotline.Reports;
using Hotline.Service.Citizen;

namespace Hotline.Service.Api;

/// <summary>Opens a report by the PIN in the header. Wrong PINs are counted together with those of the status page.</summary>
internal sealed class OpenByPin(IPins pins, TrackAttempts attempts)
{
    /// <summary>The header; never the address, which is logged on the way.</summary>
    public const string Header = "X-Receipt-Pin";

    private const string NobodysNumber = "R-0000-0000";

    /// <summary>Tries the PIN.</summary>
    /// <param name="number">The number in the address, as people type it.</param>
    /// <param name="http">The request.</param>
    /// <param name="receipt">The receipt number, when it was opened.</param>
    /// <returns>The refusal, or null when it was opened. A wrong number and a wrong PIN get one answer.</returns>
    public IResult? Refusal(string number, HttpContext http, out string receipt)
    {
        http.Response.Headers.CacheControl = "no-store";

        // What is no number goes the way of one that nobody has, so that the answers cannot be told apart.
        receipt = ReceiptNumber.TryParse(number, out var read) ? read : NobodysNumber;
        var network = Network.Of(http);
        if (!attempts.Begin(receipt, network))
        {
            return Problems.Of(
                StatusCodes.Status429TooManyRequests, "Too many wrong PINs", "Too many wrong PINs were tried. Try again in an hour, or ring the hotline.");
        }

        if (!pins.Matches(receipt, http.Request.Headers[Header].ToString()))
        {
            return Problems.NotFound($"No report has this number and PIN. Send the PIN as the header {Header}: six digits, as they were given with the number.");
        }

        attempts.WasRight(receipt, network);
        return null;
    }
}
