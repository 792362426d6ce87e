using System.Buffers.Binary;
using System.Text;
using Hotline.Integrations.Channels.Attachments;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using SkiaSharp;

namespace Hotline.Tests.Channels;

public class TakeFileTests
{
    private const int Most = 200_000;

    private readonly BlobsInMemory _blobs = new();

    [Fact]
    public async Task A_photos_place_is_read_and_then_gone_from_the_photo()
    {
        var photo = PhotoWithExif.Make(at: ((39, 54, 20), (116, 23, 29)));

        var taken = Assert.IsType<TakenFile.Taken>(await TakeAsync("现场.jpg", photo));

        Assert.NotNull(taken.Place);
        Assert.Equal(39.9056, taken.Place.Latitude, 3);
        Assert.Equal(116.3914, taken.Place.Longitude, 3);
        Assert.DoesNotContain(ImageMetadataReader.ReadMetadata(new MemoryStream(Stored)), directory => directory is GpsDirectory or ExifIfd0Directory);
        Assert.DoesNotContain(PhotoWithExif.Maker, Encoding.Latin1.GetString(Stored), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_without_a_place_has_none()
    {
        Assert.Null(Assert.IsType<TakenFile.Taken>(await TakeAsync("a.jpg", PhotoWithExif.Make())).Place);
    }

    [Fact]
    public async Task A_photo_that_was_taken_sideways_is_stored_upright()
    {
        await TakeAsync("a.jpg", PhotoWithExif.Make(orientation: 6));

        using var upright = SKBitmap.Decode(Stored);
        Assert.Equal((32, 64), (upright.Width, upright.Height));

        // Turned a quarter clockwise, what was left is now on top.
        Assert.True(upright.GetPixel(16, 8) is { Red: > 200, Blue: < 60 });
        Assert.True(upright.GetPixel(16, 56) is { Blue: > 200, Red: < 60 });
    }

    [Fact]
    public async Task A_film_keeps_its_pictures_and_loses_what_it_says_about_its_maker()
    {
        var film = Box("ftyp", "isom\0\0\0\0"u8.ToArray())
            .Concat(Box("moov", [.. Box("udta", "+39.9056+116.3914/ PhoneOfMrLi"u8.ToArray()), .. Box("trak", [.. Box("meta", "where"u8.ToArray()), .. Box("mdia", "sound"u8.ToArray())])]))
            .Concat(Box("mdat", "every picture, byte for byte"u8.ToArray())).ToArray();

        var taken = Assert.IsType<TakenFile.Taken>(await TakeAsync("a.mp4", film));

        Assert.Equal("video/mp4", taken.File.ContentType);
        Assert.Equal(film.Length, Stored.Length);
        var text = Encoding.Latin1.GetString(Stored);
        Assert.DoesNotContain("116.39", text, StringComparison.Ordinal);
        Assert.DoesNotContain("where", text, StringComparison.Ordinal);
        Assert.Contains("sound", text, StringComparison.Ordinal);
        Assert.Contains("every picture, byte for byte", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MZ this is a program")]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("GIF89a")]
    [InlineData("RIFF....AVI LIST")]
    [InlineData("PK a zip")]
    public async Task A_file_of_no_kind_we_take_is_refused_whatever_its_name_says(string content)
    {
        Assert.IsType<TakenFile.WrongType>(await TakeAsync("holiday.jpg", Encoding.Latin1.GetBytes(content)));
        Assert.Empty(_blobs.Stored);
    }

    [Fact]
    public async Task A_program_that_begins_like_a_photo_is_refused()
    {
        Assert.IsType<TakenFile.WrongType>(await TakeAsync("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0, .. "MZ and nothing that can be drawn"u8]));
        Assert.Empty(_blobs.Stored);
    }

    [Fact]
    public async Task What_hides_behind_a_photo_is_not_stored()
    {
        await TakeAsync("a.jpg", [.. PhotoWithExif.Make(), .. "PK hidden archive"u8]);

        Assert.DoesNotContain("hidden archive", Encoding.Latin1.GetString(Stored), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_file_that_says_it_is_a_huge_picture_is_refused_without_drawing_it()
    {
        // The header of a PNG of 60,000 by 60,000 pixels: 14 GB, if anybody drew it.
        byte[] header = [.. "IHDR"u8, 0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60, 8, 6, 0, 0, 0];
        byte[] png = [0x89, .. "PNG"u8, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. header, .. Crc(header), 0, 0, 0, 0, .. "IEND"u8, 0xAE, 0x42, 0x60, 0x82];

        Assert.IsType<TakenFile.WrongType>(await TakeAsync("a.png", png));
        Assert.Empty(_blobs.Stored);
    }

    [Theory]
    [InlineData(Most, true)]
    [InlineData(Most + 1, false)]
    public async Task The_limit_is_the_limit_to_the_byte(int length, bool isTaken)
    {
        var pdf = new byte[length];
        "%PDF-1.7"u8.CopyTo(pdf);

        Assert.Equal(isTaken, await TakeAsync("a.pdf", pdf) is TakenFile.Taken);
    }

    [Fact]
    public async Task An_empty_file_is_told_from_a_wrong_one() => Assert.IsType<TakenFile.Empty>(await TakeAsync("a.jpg", []));

    [Theory]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("C:\\Users\\李\\现场.pdf", "现场.pdf")]
    [InlineData("photo\u202Efdp.exe.pdf", "photofdp.exe.pdf")]
    [InlineData("a\nb.pdf", "ab.pdf")]
    [InlineData("", "file")]
    [InlineData(null, "file")]
    public async Task A_name_is_shown_without_paths_and_tricks(string? name, string expected)
    {
        var taken = Assert.IsType<TakenFile.Taken>(await TakeAsync(name, "%PDF-1.7"u8.ToArray()));

        Assert.Equal(expected, taken.File.Name);
    }

    private byte[] Stored => Assert.Single(_blobs.Stored).Bytes;

    private Task<TakenFile> TakeAsync(string? name, byte[] bytes) =>
        new TakeFile(_blobs).HandleAsync(name, new MemoryStream(bytes), Most, TestContext.Current.CancellationToken);

    private static byte[] Box(string type, byte[] content)
    {
        var box = new byte[8 + content.Length];
        BinaryPrimitives.WriteUInt32BigEndian(box, (uint)box.Length);
        Encoding.ASCII.GetBytes(type, box.AsSpan(4));
        content.CopyTo(box, 8);
        return box;
    }

    private static byte[] Crc(byte[] data)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var one in data)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
            }
        }

        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, ~crc);
        return bytes;
    }
}
