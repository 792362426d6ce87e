using System.Text;
using Hotline.Reports;
using QRCoder;

namespace Hotline.Service.Citizen;

/// <summary>The QR code of a receipt: it opens the status page with the number filled in. It never holds the PIN.</summary>
internal static class ReceiptQr
{
    /// <summary>The code as SVG, or 404 when the text is no receipt number. Whether such a report exists is not said.</summary>
    public static IResult Draw(string number, HttpContext http)
    {
        if (!ReceiptNumber.TryParse(number, out var receipt))
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "private, max-age=86400";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Text(Svg(AddressOf(receipt, http)), "image/svg+xml", Encoding.UTF8);
    }

    /// <summary>The address the code opens.</summary>
    public static string AddressOf(string receipt, HttpContext http) =>
        $"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}{http.Request.PathBase}/track?number={receipt}";

    // QRCoder writes colours as style-free attributes, which our content security policy allows; the frame is part of the code.
    private static string Svg(string address)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
