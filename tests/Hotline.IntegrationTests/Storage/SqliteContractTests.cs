namespace Hotline.IntegrationTests.Storage;

/// <summary>SQLite keeps the contract of the record.</summary>
public sealed class SqliteRecordTests() : RecordContract(new ScratchStorage());

/// <summary>SQLite keeps the contract of the ticket store.</summary>
public sealed class SqliteTicketStoreTests() : TicketStoreContract(new ScratchStorage());

/// <summary>SQLite keeps the contract of the queue.</summary>
public sealed class SqliteServiceCentreQueueTests() : ServiceCentreQueueContract(new ScratchStorage());

/// <summary>SQLite keeps the contract of the outbox.</summary>
public sealed class SqliteOutboxTests() : OutboxContract(new ScratchStorage());

/// <summary>The files on disk keep the contract of the blob store.</summary>
public sealed class FileBlobStoreTests() : BlobStoreContract(new ScratchStorage());
