using System.Diagnostics;
using Hotline.Channels;

namespace Hotline.Integrations.Channels.Attachments;

/// <summary>Takes a file from a citizen: proves what it is, cleans it of what it says about its maker, and stores it.</summary>
public sealed class TakeFile(IBlobStore blobs)
{
    /// <summary>Takes one file.</summary>
    /// <param name="name">As the person's device names it.</param>
    /// <param name="content">Its bytes, read to the end or to one byte past <paramref name="maxBytes"/>.</param>
    /// <param name="maxBytes">The most bytes allowed.</param>
    /// <param name="cancellation">Cancelling leaves nothing behind.</param>
    /// <exception cref="RecordUnavailableException">It could not be stored. Nothing is kept.</exception>
    public async Task<TakenFile> HandleAsync(string? name, Stream content, int maxBytes, CancellationToken cancellation)
    {
        if (await ReadAsync(content, maxBytes, cancellation) is not { } bytes)
        {
            return new TakenFile.TooLarge(maxBytes);
        }

        if (bytes.Length == 0)
        {
            return new TakenFile.Empty();
        }

        if (FileKind.Of(bytes.AsSpan(0, Math.Min(bytes.Length, FileKind.NeededBytes))) is not { } type)
        {
            return new TakenFile.WrongType(FileKind.Allowed);
        }

        GeoPoint? place = null;
        if (type.StartsWith("image/", StringComparison.Ordinal))
        {
            place = CleanImage.PlaceOf(bytes);
            if (CleanImage.Draw(bytes, type) is not { } drawn)
            {
                return new TakenFile.WrongType(FileKind.Allowed);
            }

            (bytes, type) = drawn;
        }
        else if (type is "video/mp4" or "video/quicktime" or "video/3gpp" or "audio/mp4")
        {
            CleanVideo.Blank(bytes);
        }

        var stored = await blobs.SaveAsync(new MemoryStream(bytes), Tidy(name), type, Math.Max(bytes.Length, maxBytes), cancellation);
        return stored is null ? new TakenFile.TooLarge(maxBytes) : new TakenFile.Taken(stored, place);
    }

    private static async Task<byte[]?> ReadAsync(Stream content, int maxBytes, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[64 * 1024];
        for (int read; (read = await content.ReadAsync(chunk, cancellation)) > 0;)
        {
            if (buffer.Length + read > maxBytes)
            {
                return null;
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }

    // A name is shown to agents and units; a path in it, or a trick with control characters, is not.
    private static string Tidy(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var clean = string.Concat(last.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)).Trim();
        return clean.Length == 0 ? "file" : clean.Length <= 120 ? clean : clean[^120..];
    }
}

/// <summary>What came of taking a file. Exactly one of the nested records.</summary>
public abstract record TakenFile
{
    private TakenFile() { }

    /// <summary>It is stored.</summary>
    /// <param name="File">Under this id.</param>
    /// <param name="Place">Where a photo said it was taken (WGS 84 latitude and longitude in degrees), or null. The stored copy no longer says it.</param>
    public sealed record Taken(Attachment File, GeoPoint? Place) : TakenFile;

    /// <summary>It has more bytes than allowed.</summary>
    public sealed record TooLarge(int MaxBytes) : TakenFile;

    /// <summary>It is of no kind that is taken, or is broken.</summary>
    public sealed record WrongType(string Allowed) : TakenFile;

    /// <summary>It has no bytes.</summary>
    public sealed record Empty : TakenFile;

    /// <summary>Answers one function per kind of result.</summary>
    public T Match<T>(Func<Taken, T> taken, Func<TooLarge, T> tooLarge, Func<WrongType, T> wrongType, Func<Empty, T> empty) => this switch
    {
        Taken result => taken(result),
        TooLarge result => tooLarge(result),
        WrongType result => wrongType(result),
        Empty result => empty(result),
        _ => throw new UnreachableException(),
    };
}
