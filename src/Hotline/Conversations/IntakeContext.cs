using Hotline.Catalogue;
using Hotline.Safety;
using Hotline.Understanding;

namespace Hotline.Conversations;

/// <summary>What the conversation needs to know besides what was said.</summary>
public sealed record IntakeContext
{
    /// <summary>The time, in UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>When the message before this one came, in UTC; null for the first.</summary>
    public DateTimeOffset? LastHeardAt { get; init; }

    /// <summary>What the life-safety gate made of this message.</summary>
    public required GateVerdict Gate { get; init; }

    /// <summary>The kinds of danger the gate found, by code, first first; empty when it is silent.</summary>
    internal IReadOnlyList<string> Dangers => Gate.Match(clear => [], emergency => emergency.Kinds);

    /// <summary>The best opinion about the words so far (<see cref="Intake.WordsSoFar"/>), or null when nobody has one.</summary>
    public Classification? Opinion { get; init; }

    /// <summary>The city.</summary>
    public required City City { get; init; }

    /// <summary>The sectors' own questions.</summary>
    public required Forms Forms { get; init; }
}
