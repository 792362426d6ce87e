namespace Hotline.Journey;

/// <summary>
/// The record cannot be written now: the disk is full, say, or the database is gone. Nothing was written, and the person is
/// asked to send it again; with the same message id it is safe to.
/// </summary>
public sealed class RecordUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
