namespace Hotline.Channels;

/// <summary>
/// The record or the blob store cannot take anything now: the disk is full, say, or broken. What was asked was not written;
/// asking again later with the same ids is safe. The person is told that it did not work, never that it did.
/// </summary>
public sealed class RecordUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
