using System.Buffers;
using System.Security.Cryptography;
using Hotline.Channels;

namespace Hotline.Integrations.Storage;

/// <summary>Files in <c>blobs/</c>, spread over 256 folders; what is known of them is in the record.</summary>
internal sealed class FileBlobStore(DataFolder folder, Database database, GroupCommit writer, TimeProvider clock) : IBlobStore
{
    private const int MaxNameLength = 120;

    private const string Insert =
        "insert into attachments (id, name, content_type, length, sha256, stored_at) values (@p1, @p2, @p3, @p4, @p5, @p6)";

    private const string Select = "select name, content_type, length, sha256 from attachments where id = @p1";

    public async Task<Attachment?> SaveAsync(Stream content, string name, string contentType, long maxLength, CancellationToken cancellation)
    {
        // 128 random bits: whoever holds an id was given it.
        var id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var path = PathOf(id);
        var temporary = $"{path}.new";
        var sender = new Sender(content);
        try
        {
            if (await WriteAsync(sender, temporary, maxLength, cancellation) is not var (length, sha256))
            {
                return null;
            }

            File.Move(temporary, path);
            FolderFlush.Flush(Path.GetDirectoryName(path)!);

            var attachment = new Attachment(id, name.Length > MaxNameLength ? name[..MaxNameLength] : name, contentType, length);
            await writer.WriteAsync(
                batch => batch.Commands.Execute(
                    Insert, id, attachment.Name, contentType, length, sha256, clock.GetUtcNow().UtcTicks),
                cancellation);
            path = null;
            return attachment;
        }
        catch (Exception failure) when (!sender.BrokeOff && failure is IOException or UnauthorizedAccessException)
        {
            throw new RecordUnavailableException("The file could not be stored.", failure);
        }
        finally
        {
            Remove(temporary);
            Remove(path);
        }
    }

    public Task<StoredBlob?> OpenAsync(string id, CancellationToken cancellation)
    {
        var stored = database.Read(read => read.First(
            Select, row => new StoredBlob(new Attachment(id, row.GetString(0), row.GetString(1), row.GetInt64(2)), row.GetString(3), Stream.Null), id));

        // Only an id we gave out names a path.
        return Task.FromResult(stored is null ? null : stored with { Content = File.OpenRead(PathOf(id)) });
    }

    private static async Task<(long Length, string Sha256)?> WriteAsync(Sender content, string path, long maxLength, CancellationToken cancellation)
    {
        DataFolder.Make(Path.GetDirectoryName(path)!);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        var buffer = ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            var length = 0L;
            while (await content.ReadAsync(buffer, cancellation) is > 0 and var read)
            {
                length += read;
                if (length > maxLength)
                {
                    return null;
                }

                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            file.Flush(flushToDisk: true);
            return (length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void Remove(string? path)
    {
        if (path is not null && File.Exists(path))
        {
            File.Delete(path);
        }
    }

    private string PathOf(string id) => Path.Combine(folder.Blobs, id[..2], id);

    /// <summary>Tells a sender who breaks off from a disk that fails: both are input and output errors.</summary>
    private sealed class Sender(Stream content)
    {
        public bool BrokeOff { get; private set; }

        public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellation)
        {
            BrokeOff = true;
            var read = await content.ReadAsync(buffer, cancellation);
            BrokeOff = false;
            return read;
        }
    }
}
