namespace Hotline.Catalogue;

/// <summary>What one urgency level promises in this city.</summary>
/// <param name="Urgency">The level.</param>
/// <param name="Names">What people call it, such as 特急.</param>
/// <param name="Test">How an agent recognises it, one sentence a language.</param>
/// <param name="ReadWithin">An agent looks at the ticket within this time of filing.</param>
/// <param name="Clock">The hotline clock for the reply, by code.</param>
public sealed record UrgencyLevel(Urgency Urgency, Names Names, Names Test, TimeSpan ReadWithin, string Clock);
