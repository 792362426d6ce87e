using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace Hotline.Tests.Channels;

/// <summary>A JPEG as a phone makes it: with its maker, its orientation and the place it was taken at.</summary>
internal static class PhotoWithExif
{
    public const string Maker = "PhoneOfMrLi";

    /// <summary>A photo whose left half is red and right half is blue, as the sensor saw it.</summary>
    /// <param name="orientation">As EXIF numbers it: 1 upright, 6 to be turned a quarter clockwise.</param>
    /// <param name="at">Latitude and longitude in whole degrees, minutes and seconds north and east; null for none.</param>
    public static byte[] Make(ushort orientation = 1, ((uint, uint, uint) North, (uint, uint, uint) East)? at = null)
    {
        using var bitmap = new SKBitmap(64, 32);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.Red);
            using var blue = new SKPaint { Color = SKColors.Blue };
            canvas.DrawRect(32, 0, 32, 32, blue);
        }

        using var jpeg = bitmap.Encode(SKEncodedImageFormat.Jpeg, 95);
        var bytes = jpeg.ToArray();
        var exif = Exif(orientation, at);

        // After the two bytes that begin a JPEG comes what the camera says.
        return [.. bytes[..2], 0xFF, 0xE1, .. Big((ushort)(exif.Length + 8)), .. "Exif\0\0"u8, .. exif, .. bytes[2..]];
    }

    private static byte[] Exif(ushort orientation, ((uint, uint, uint) North, (uint, uint, uint) East)? at)
    {
        var maker = Encoding.ASCII.GetBytes(Maker + "\0");
        var entries = at is null ? 2 : 3;
        var afterFirst = (uint)(8 + 2 + (entries * 12) + 4);
        var gps = afterFirst + (uint)maker.Length + ((uint)maker.Length & 1);

        using var tiff = new MemoryStream();
        tiff.Write([(byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8]);
        tiff.Write(Big((ushort)entries));
        Entry(0x010F, 2, (uint)maker.Length, Big(afterFirst));
        Entry(0x0112, 3, 1, [.. Big(orientation), 0, 0]);
        if (at is not null)
        {
            Entry(0x8825, 4, 1, Big(gps));
        }

        tiff.Write(Big(0u));
        tiff.Write(maker);
        if ((maker.Length & 1) == 1)
        {
            tiff.WriteByte(0);
        }

        if (at is var (north, east))
        {
            var values = gps + 2 + (4 * 12) + 4;
            tiff.Write(Big((ushort)4));
            Entry(1, 2, 2, [(byte)'N', 0, 0, 0]);
            Entry(2, 5, 3, Big(values));
            Entry(3, 2, 2, [(byte)'E', 0, 0, 0]);
            Entry(4, 5, 3, Big(values + 24));
            tiff.Write(Big(0u));
            Rationals(north);
            Rationals(east);
        }

        return tiff.ToArray();

        void Entry(ushort tag, ushort type, uint count, byte[] value)
        {
            tiff.Write([.. Big(tag), .. Big(type), .. Big(count), .. value]);
        }

        void Rationals((uint, uint, uint) degrees)
        {
            tiff.Write([.. Big(degrees.Item1), .. Big(1u), .. Big(degrees.Item2), .. Big(1u), .. Big(degrees.Item3), .. Big(1u)]);
        }
    }

    private static byte[] Big(ushort value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Big(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }
}
