using Hotline.Catalogue;

namespace Hotline.Integrations.Catalogue;

/// <summary>The city as far as it has been read: every part with where it is written, not yet known to agree with the others.</summary>
internal sealed class Draft
{
    public Names? Names { get; set; }

    public string? HotlineNumber { get; set; }

    public TimeZoneInfo Zone { get; set; } = TimeZoneInfo.Utc;

    /// <summary>Never empty: without languages nothing else can be read, so the reader stops.</summary>
    public IReadOnlyList<string> Languages { get; set; } = [];

    public List<Written<Unit>> Units { get; } = [];

    public List<Written<District>> Districts { get; } = [];

    public List<Written<Street>> Streets { get; } = [];

    public List<WrittenSector> Sectors { get; } = [];

    public List<Written<MatterKind>> Kinds { get; } = [];

    public List<AddressWords> AddressWords { get; } = [];

    public List<Written<Clock>> Clocks { get; } = [];

    /// <summary>Which clock binds which sector (<c>gas</c>) or kind (<c>gas/bottled</c>).</summary>
    public List<Written<(string Clock, string BoundTo)>> ClockLinks { get; } = [];

    public List<Written<UrgencyLevel>> Levels { get; } = [];

    public List<Written<EmergencyLine>> Lines { get; } = [];

    public List<Written<DangerKind>> Dangers { get; } = [];

    public string? DirectoryVersion { get; set; }

    /// <summary>The day the directory begins; the rules that come from the sector files are in force from it.</summary>
    public DateOnly DirectoryFrom { get; set; }

    public List<Written<DispatchRule>> Rules { get; } = [];

    public List<Written<DispatchAddition>> Additions { get; } = [];

    public List<Written<CalendarDay>> Days { get; } = [];

    /// <summary>The codes others may name, sound or not: a thing with a fault of its own must not be reported missing as well.</summary>
    public Known KnownUnits { get; } = new();

    /// <inheritdoc cref="KnownUnits"/>
    public Known KnownDistricts { get; } = new();

    /// <inheritdoc cref="KnownUnits"/>
    public Known KnownStreets { get; } = new();

    /// <inheritdoc cref="KnownUnits"/>
    public Known KnownSectors { get; } = new();

    /// <inheritdoc cref="KnownUnits"/>
    public Known KnownKinds { get; } = new();

    /// <inheritdoc cref="KnownUnits"/>
    public Known KnownClocks { get; } = new();

    /// <inheritdoc cref="KnownUnits"/>
    public Known KnownLevels { get; } = new();

    /// <inheritdoc cref="KnownUnits"/>
    public Known KnownNumbers { get; } = new();

    /// <summary>How many facts are marked as assumed.</summary>
    public int Assumed { get; set; }
}

/// <summary>The codes of one sort of thing.</summary>
internal sealed class Known
{
    private readonly HashSet<string> _codes = [];
    private bool _isWhole = true;

    /// <summary>Notes that a code is taken.</summary>
    public void Add(string? code)
    {
        // Something is there, but nobody knows what it is called: any name may be its.
        _isWhole &= code is not null;
        _codes.Add(code ?? "");
    }

    /// <summary>Whether a code is there, or may be: where a file could not be read, nothing is called missing.</summary>
    public bool Has(string code) => !_isWhole || _codes.Contains(code);

    /// <summary>Nobody knows what is missing: the file could not be read.</summary>
    public void Unreadable() => _isWhole = false;
}

/// <summary>A sector with the lines its labelled reports are on.</summary>
internal sealed record WrittenSector(Sector Sector, string File, int Line, IReadOnlyList<(string Text, int Line)> Labelled)
{
    /// <summary>The line of its lead.</summary>
    public required int LeadLine { get; init; }

    /// <summary>The line of its assisting units.</summary>
    public required int AssistLine { get; init; }

    /// <summary>The lines of its look-alikes, in their order.</summary>
    public required IReadOnlyList<int> LookAlikeLines { get; init; }
}
