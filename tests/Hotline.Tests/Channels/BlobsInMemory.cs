using Hotline.Channels;

namespace Hotline.Tests.Channels;

/// <summary>Keeps what was stored, to look at it.</summary>
internal sealed class BlobsInMemory : IBlobStore
{
    public List<(Attachment File, byte[] Bytes)> Stored { get; } = [];

    public async Task<Attachment?> SaveAsync(Stream content, string name, string contentType, long maxLength, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellation);
        if (bytes.Length > maxLength)
        {
            return null;
        }

        var file = new Attachment($"blob-{Stored.Count + 1}", name, contentType, bytes.Length);
        Stored.Add((file, bytes.ToArray()));
        return file;
    }

    public Task<StoredBlob?> OpenAsync(string id, CancellationToken cancellation) => throw new NotSupportedException();
}
