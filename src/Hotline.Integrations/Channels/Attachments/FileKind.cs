using System.Buffers.Binary;
using System.Text;

namespace Hotline.Integrations.Channels.Attachments;

/// <summary>What a file proves to be by its first bytes. What the sender claims is not asked.</summary>
internal static class FileKind
{
    /// <summary>How many bytes are needed to tell.</summary>
    public const int NeededBytes = 64;

    /// <summary>The types taken, as they are told to a person whose file was refused.</summary>
    public const string Allowed = "JPEG, PNG, WebP, MP4, MOV, 3GP, WebM, MP3, M4A, WAV, OGG, AMR, PDF";

    /// <summary>The content type, or null when the file is of no kind that is taken.</summary>
    public static string? Of(ReadOnlySpan<byte> first)
    {
        if (first.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return "image/jpeg";
        }

        if (first.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return "image/png";
        }

        if (first.StartsWith("RIFF"u8) && first.Length >= 12)
        {
            return Encoding.ASCII.GetString(first[8..12]) switch { "WEBP" => "image/webp", "WAVE" => "audio/wav", _ => null };
        }

        if (first.Length >= 12 && first[4..8].SequenceEqual("ftyp"u8))
        {
            return Encoding.ASCII.GetString(first[8..12]) switch
            {
                "qt  " => "video/quicktime",
                "M4A " or "M4B " => "audio/mp4",
                var brand when brand.StartsWith("3g", StringComparison.Ordinal) => "video/3gpp",
                var brand when brand is "isom" or "iso2" or "iso4" or "iso5" or "iso6" or "mp41" or "mp42" or "avc1" or "MSNV" or "M4V " => "video/mp4",
                _ => null,
            };
        }

        return first.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) ? "video/webm"
            : first.StartsWith("OggS"u8) ? "audio/ogg"
            : first.StartsWith("#!AMR"u8) ? "audio/amr"
            : first.StartsWith("ID3"u8) || IsMpegAudio(first) ? "audio/mpeg"
            : first.StartsWith("%PDF-"u8) ? "application/pdf"
            : null;
    }

    // An MPEG audio frame: eleven set bits, then a version, layer and bit rate that exist.
    private static bool IsMpegAudio(ReadOnlySpan<byte> first)
    {
        if (first.Length < 4)
        {
            return false;
        }

        var header = BinaryPrimitives.ReadUInt32BigEndian(first);
        return header >> 21 == 0x7FF && ((header >> 19) & 3) != 1 && ((header >> 17) & 3) != 0 && ((header >> 12) & 15) is not (0 or 15);
    }
}
