namespace Hotline.Channels;

/// <summary>A photo, recording or document that came with a message. Its bytes are in the blob store under <see cref="Id"/>.</summary>
/// <param name="Id">Names the stored bytes; unguessable, and nothing about the file can be read from it.</param>
/// <param name="Name">The file's name as the person sent it, at most 120 characters; never used as a path.</param>
/// <param name="ContentType">What the bytes proved to be, such as <c>image/jpeg</c>; not what the sender claimed.</param>
/// <param name="Length">Size in bytes.</param>
public sealed record Attachment(string Id, string Name, string ContentType, long Length);
