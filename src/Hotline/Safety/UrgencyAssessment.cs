using Hotline.Catalogue;

namespace Hotline.Safety;

/// <summary>The least urgency a message has, with the words that say so.</summary>
/// <param name="Urgency">No model may lower it; an agent may, with a reason.</param>
/// <param name="Reasons">Empty only when the urgency is routine.</param>
public sealed record UrgencyAssessment(Urgency Urgency, IReadOnlyList<UrgencyReason> Reasons);
