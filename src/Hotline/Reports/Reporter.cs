namespace Hotline.Reports;

/// <summary>Who reported. Stored encrypted, apart from the report; shown to nobody by default.</summary>
/// <param name="ReceiptNumber">The report they made.</param>
/// <param name="Mode">How they want to be known.</param>
/// <param name="Name">The name they gave, at most 100 characters, or null.</param>
/// <param name="Contacts">How they may be reached; empty means they come back with number and PIN.</param>
public sealed record Reporter(string ReceiptNumber, ReporterMode Mode, string? Name, IReadOnlyList<Contact> Contacts);
