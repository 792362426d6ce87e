using Hotline.Channels;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using SkiaSharp;

namespace Hotline.Integrations.Channels.Attachments;

/// <summary>Draws a photo anew, so that nothing but what can be seen is left: no place, no device, no owner's name, no hidden file.</summary>
internal static class CleanImage
{
    /// <summary>The longest side kept, in pixels: enough to read a number plate in a photo of a car, and a sixth of what a phone sends.</summary>
    public const int LongestSide = 2560;

    private const int MostPixels = 100_000_000;

    /// <summary>The photo as a JPEG (a PNG stays one), turned upright, or null when it cannot be drawn.</summary>
    public static (byte[] Bytes, string ContentType)? Draw(byte[] bytes, string contentType)
    {
        using var codec = SKCodec.Create(new MemoryStream(bytes));
        if (codec is null || (long)codec.Info.Width * codec.Info.Height is 0 or > MostPixels)
        {
            return null;
        }

        using var decoded = SKBitmap.Decode(codec);
        if (decoded is null)
        {
            return null;
        }

        using var upright = Upright(decoded, codec.EncodedOrigin);
        var scale = Math.Min(1f, (float)LongestSide / Math.Max(upright.Width, upright.Height));
        var size = new SKImageInfo(Math.Max(1, (int)(upright.Width * scale)), Math.Max(1, (int)(upright.Height * scale)));
        using var resized = scale < 1f ? upright.Resize(size, new SKSamplingOptions(SKCubicResampler.Mitchell)) : upright.Copy();
        using var image = SKImage.FromBitmap(resized);
        var isPng = contentType == "image/png";
        using var data = image.Encode(isPng ? SKEncodedImageFormat.Png : SKEncodedImageFormat.Jpeg, quality: 85);
        return data is null ? null : (data.ToArray(), isPng ? "image/png" : "image/jpeg");
    }

    /// <summary>Where a photo says it was taken (WGS 84, degrees), or null.</summary>
    public static GeoPoint? PlaceOf(byte[] bytes)
    {
        try
        {
            var location = ImageMetadataReader.ReadMetadata(new MemoryStream(bytes)).OfType<GpsDirectory>().FirstOrDefault()?.GetGeoLocation();
            return location is null or { IsZero: true } ? null : new GeoPoint(location.Latitude, location.Longitude);
        }
        catch (Exception broken) when (broken is ImageProcessingException or IOException)
        {
            return null;
        }
    }

    private static SKBitmap Upright(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        var turned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (width, height) = (bitmap.Width, bitmap.Height);
        var upright = new SKBitmap(turned ? height : width, turned ? width : height, bitmap.ColorType, bitmap.AlphaType);
        using var canvas = new SKCanvas(upright);
        var matrix = origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
            _ => SKMatrix.Identity,
        };
        canvas.SetMatrix(matrix);
        canvas.DrawBitmap(bitmap, 0, 0, SKSamplingOptions.Default);
        return upright;
    }
}
