namespace Hotline.Channels;

/// <summary>Keeps the bytes of photos and files. Safe to use from many threads at once.</summary>
/// <remarks>Implementations pass <c>BlobStoreContract</c>.</remarks>
public interface IBlobStore
{
    /// <summary>Stores the bytes of one file; they are durable when this returns.</summary>
    /// <param name="content">Read once, to its end.</param>
    /// <param name="name">The file's name as the person sent it; cut to 120 characters, never used as a path.</param>
    /// <param name="contentType">What the bytes proved to be, such as <c>image/jpeg</c>.</param>
    /// <param name="maxLength">The most bytes allowed; reading stops beyond it.</param>
    /// <param name="cancellation">Cancelling leaves nothing behind.</param>
    /// <returns>The stored file under a new, unguessable id, or null when it is longer than <paramref name="maxLength"/>; then nothing is kept.</returns>
    /// <exception cref="RecordUnavailableException">It could not be written. Nothing is kept.</exception>
    Task<Attachment?> SaveAsync(Stream content, string name, string contentType, long maxLength, CancellationToken cancellation);

    /// <summary>Opens a stored file, or returns null when there is none under this id. The caller disposes of it.</summary>
    Task<StoredBlob?> OpenAsync(string id, CancellationToken cancellation);
}

/// <summary>A stored file, open for reading.</summary>
/// <param name="Attachment">What it is.</param>
/// <param name="Sha256">The hash of its bytes as they were stored, in lower-case hexadecimal digits.</param>
/// <param name="Content">Its bytes.</param>
public sealed record StoredBlob(Attachment Attachment, string Sha256, Stream Content) : IAsyncDisposable
{
    /// <summary>Closes it.</summary>
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
