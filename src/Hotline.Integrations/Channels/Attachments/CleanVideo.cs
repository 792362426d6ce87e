using System.Buffers.Binary;

namespace Hotline.Integrations.Channels.Attachments;

/// <summary>Blanks what an MP4, MOV, 3GP or M4A file says about where, when and on what it was made.</summary>
/// <remarks>
/// The metadata boxes (<c>udta</c> and <c>meta</c> of the film and of each track) become <c>free</c> boxes full of zeros, which
/// every player skips. Picture and sound stay byte for byte where they were.
/// </remarks>
internal static class CleanVideo
{
    /// <summary>Blanks the metadata in place.</summary>
    public static void Blank(Span<byte> file) => Walk(file);

    private static void Walk(Span<byte> boxes)
    {
        while (boxes.Length >= 8)
        {
            var size = BinaryPrimitives.ReadUInt32BigEndian(boxes);
            long length = size switch
            {
                0 => boxes.Length,
                1 when boxes.Length >= 16 => (long)Math.Min(BinaryPrimitives.ReadUInt64BigEndian(boxes[8..]), long.MaxValue),
                _ => size,
            };
            var header = size == 1 ? 16 : 8;
            if (length < header || length > boxes.Length)
            {
                return;
            }

            var type = boxes[4..8];
            var content = boxes[header..(int)length];
            if (type.SequenceEqual("udta"u8) || type.SequenceEqual("meta"u8))
            {
                "free"u8.CopyTo(type);
                content.Clear();
            }
            else if (type.SequenceEqual("moov"u8) || type.SequenceEqual("trak"u8))
            {
                Walk(content);
            }

            boxes = boxes[(int)length..];
        }
    }
}
