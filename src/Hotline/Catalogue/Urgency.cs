namespace Hotline.Catalogue;

/// <summary>How soon someone must act on a report. A greater value is sooner.</summary>
/// <remarks>
/// The numbers are stored and sorted on. Put new members between old ones; never renumber.
/// What each level promises, in minutes and hours, is in <c>catalogue/urgency.yaml</c>.
/// </remarks>
public enum Urgency
{
    /// <summary>An ordinary hazard or violation, or no hazard at all.</summary>
    Routine = 10,

    /// <summary>A real hazard, not yet active.</summary>
    Urgent = 20,

    /// <summary>Serious harm is likely within hours if nothing is done, or many people are exposed.</summary>
    Critical = 30,

    /// <summary>Harm is happening or minutes away: the citizen is told whom to ring before anything else, and agents are alarmed.</summary>
    Emergency = 40,
}
