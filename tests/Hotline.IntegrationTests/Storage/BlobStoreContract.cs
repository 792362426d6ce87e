using System.Security.Cryptography;
using Hotline.Channels;

namespace Hotline.IntegrationTests.Storage;

/// <summary>What every <see cref="IBlobStore"/> must do, whatever it is made of.</summary>
public abstract class BlobStoreContract(ScratchStorage storage) : StorageContract(storage)
{
    private readonly ScratchStorage _storage = storage;

    private IBlobStore Blobs => _storage.Blobs;

    [Fact]
    public async Task What_was_stored_is_read_back_with_its_hash()
    {
        var bytes = RandomNumberGenerator.GetBytes(200_000);

        var saved = await Blobs.SaveAsync(new MemoryStream(bytes), "照片.jpg", "image/jpeg", bytes.Length, Cancellation);
        await using var stored = await Blobs.OpenAsync(saved!.Id, Cancellation);

        Assert.Equal(new Attachment(saved.Id, "照片.jpg", "image/jpeg", bytes.Length), stored!.Attachment);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), stored.Sha256);
        using var read = new MemoryStream();
        await stored.Content.CopyToAsync(read, Cancellation);
        Assert.Equal(bytes, read.ToArray());
    }

    [Fact]
    public async Task A_file_that_is_too_long_is_refused_and_leaves_nothing()
    {
        Assert.Null(await Blobs.SaveAsync(new MemoryStream(new byte[101]), "a", "text/plain", maxLength: 100, Cancellation));

        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_storage.Folder, "blobs"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_sender_who_breaks_off_leaves_nothing()
    {
        await Assert.ThrowsAsync<EndOfStreamException>(() => Blobs.SaveAsync(new BrokenStream(), "a", "text/plain", 1000, Cancellation));

        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_storage.Folder, "blobs"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_name_is_never_a_path()
    {
        var saved = await Blobs.SaveAsync(new MemoryStream([1]), "../../../etc/passwd", "text/plain", 10, Cancellation);

        Assert.Equal("../../../etc/passwd", saved!.Name);
        var path = Assert.Single(Directory.EnumerateFiles(Path.Combine(_storage.Folder, "blobs"), "*", SearchOption.AllDirectories));
        Assert.Equal(saved.Id, Path.GetFileName(path));
    }

    [Theory]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("../../hotline.db")]
    [InlineData("")]
    public async Task An_id_nobody_was_given_opens_nothing(string id) => Assert.Null(await Blobs.OpenAsync(id, Cancellation));

    [Fact]
    public async Task The_same_bytes_twice_are_two_files()
    {
        var first = await Blobs.SaveAsync(new MemoryStream([1]), "a", "text/plain", 10, Cancellation);
        var second = await Blobs.SaveAsync(new MemoryStream([1]), "a", "text/plain", 10, Cancellation);

        Assert.NotEqual(first!.Id, second!.Id);
    }

    private sealed class BrokenStream : MemoryStream
    {
        private bool _wasRead;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_wasRead)
            {
                throw new EndOfStreamException();
            }

            _wasRead = true;
            return new ValueTask<int>(Math.Min(10, buffer.Length));
        }
    }
}
