namespace Hotline.Reports;

/// <summary>The PIN that goes with a receipt number: six digits that open the status of a report.</summary>
/// <remarks>
/// A PIN is worked out from the number with a secret key and stored nowhere, so that a copy of the database opens nothing
/// and a repeated request gets the same answer.
/// </remarks>
public interface IPins
{
    /// <summary>The PIN of a receipt number: six digits.</summary>
    string For(string receiptNumber);

    /// <summary>Whether this is the PIN of that number; takes the same time whatever is wrong with it.</summary>
    bool Matches(string receiptNumber, string pin);
}
