using Hotline.Catalogue;
using Hotline.Safety;

namespace Hotline.Integrations.Catalogue;

/// <summary>What came of reading <c>catalogue/safety/</c>.</summary>
/// <param name="Cues">The cues, or null when there are faults.</param>
/// <param name="Faults">Everything that is wrong, by file and line; empty when nothing is.</param>
public sealed record SafetyCuesReading(SafetyCues? Cues, IReadOnlyList<CatalogueFault> Faults);

/// <summary>Reads and checks the cues of the life-safety gate and of urgency: the seven files of <c>catalogue/safety/</c>.</summary>
public static class SafetyCuesReader
{
    private static readonly Dictionary<string, CueNeed> _needs = new()
    {
        ["nothing"] = CueNeed.Nothing,
        ["short-message"] = CueNeed.ShortMessage,
        ["bare-message"] = CueNeed.BareMessage,
        ["present"] = CueNeed.Present,
    };

    private static readonly Dictionary<string, SoftenerReach> _reaches = new()
    {
        ["touching"] = SoftenerReach.Touching,
        ["tail"] = SoftenerReach.Tail,
        ["ahead"] = SoftenerReach.Ahead,
        ["clause"] = SoftenerReach.Clause,
        ["sentence-ahead"] = SoftenerReach.SentenceAhead,
        ["sentence"] = SoftenerReach.Sentence,
        ["behind"] = SoftenerReach.Behind,
        ["onward"] = SoftenerReach.Onward,
        ["message"] = SoftenerReach.Message,
    };

    private static readonly Dictionary<string, Urgency> _urgencies = new()
    {
        ["routine"] = Urgency.Routine,
        ["urgent"] = Urgency.Urgent,
        ["critical"] = Urgency.Critical,
    };

    /// <summary>Reads the folder.</summary>
    /// <param name="catalogue">The catalogue's folder; the cues are in its folder <c>safety</c>.</param>
    /// <param name="dangerKinds">The codes of <see cref="DangerKind"/> the city knows, or null to take every code.</param>
    public static SafetyCuesReading Read(string catalogue, IReadOnlyCollection<string>? dangerKinds = null)
    {
        var faults = new Faults();
        Entry Open(string name) => OpenIn(catalogue, $"safety/{name}", faults);

        var words = Open("words.yaml");
        var lists = words.Inner("words") is { } named ? named.Keys.ToDictionary(name => name, name => named.Inner(name)?.Wording(null) ?? Wording.None) : [];
        var known = lists.Keys.ToHashSet();
        var spellings = words.Inner("spellings") is { } spelt ? spelt.Keys.ToDictionary(word => word, word => spelt.Words(word, ' ')) : [];
        words.NothingElse();

        var softening = Open("softeners.yaml");
        Softener[] softeners = [.. softening.Each("softeners").Select(each => SoftenerOf(each, known))];
        var present = softening.Inner("present")?.Wording(known) ?? Wording.None;
        var idle = softening.Inner("idle", optional: true)?.Wording(known) ?? Wording.None;
        softening.NothingElse();

        var urgency = Open("urgency-cues.yaml");
        UrgencyCue[] hazards = [.. urgency.Each("hazards").Select(each => Hazard(each, known))];
        UrgencyRaise[] raises = [.. urgency.Each("raises").Select(each => new UrgencyRaise(each.Code("code") ?? "", each.Wording(known)))];
        var otherSubjects = urgency.Inner("other-subjects", optional: true)?.Wording(known) ?? Wording.None;
        urgency.NothingElse();

        var cues = new SafetyCues
        {
            Words = lists,
            Spellings = spellings,
            // A city whose language is not Chinese has no sounds to tell.
            Sounds = File.Exists(Path.Combine(catalogue, "safety", "sounds.yaml")) ? SoundsOf(Open("sounds.yaml")) : SoundCues.None,
            Traditional = Variants(Open("traditional.yaml")),
            Masks = [.. Open("masks.yaml").Each("masks").Select(each => new Mask(each.Code("kind") ?? "", each.Wording(known)))],
            Dangers = [.. Open("dangers.yaml").Each("dangers").Select(each => Danger(each, known, dangerKinds, softeners))],
            Softeners = softeners,
            Present = present,
            Idle = idle,
            Examples = ExamplesReader.Labelled(catalogue, faults),
            OrdinaryReports = ExamplesReader.OrdinaryReports(catalogue),
            Hazards = hazards,
            OtherSubjects = otherSubjects,
            Raises = raises,
        };

        return new SafetyCuesReading(faults.Any ? null : cues, faults.InOrder());
    }

    // A file that cannot be read has been told already: what it would lack is not told again.
    private static Entry OpenIn(string catalogue, string name, Faults faults) =>
        new CatalogueFile(catalogue, name, faults).Yaml()
        ?? new Entry(new CatalogueFile(catalogue, name, new Faults()), new YamlNode.Map(1, []));

    private static DangerCue Danger(Entry each, HashSet<string> lists, IReadOnlyCollection<string>? kinds, Softener[] softeners)
    {
        var kind = each.Code("kind") ?? "";
        if (kinds is not null && kind.Length > 0 && !kinds.Contains(kind))
        {
            each.Fault(each.LineOf("kind"), $"'{kind}' is no danger of emergency.yaml; it has {string.Join(", ", kinds)}");
        }

        var ignores = each.Distinct("ignores", optional: true);
        foreach (var wrong in ignores.Where(softener => !softeners.Any(known => known.Kind == softener)))
        {
            each.Fault(each.LineOf("ignores"), $"'{wrong}' is no kind of softeners.yaml; it has {string.Join(", ", softeners.Select(known => known.Kind).Distinct())}");
        }

        var needs = each.Has("needs") ? each.Choice("needs", _needs) : CueNeed.Nothing;
        return new DangerCue(kind, needs, ignores, each.Wording(lists));
    }

    private static Softener SoftenerOf(Entry each, HashSet<string> lists) => new(
        each.Code("kind") ?? "",
        each.Choice("reach", _reaches),
        each.Flag("unless-present", optional: true),
        each.Has("floor") ? each.Choice("floor", _urgencies) : null,
        each.Distinct("only", optional: true),
        each.Wording(lists));

    private static UrgencyCue Hazard(Entry each, HashSet<string> lists) =>
        new(each.Code("code") ?? "", each.Choice("urgency", _urgencies), each.Flag("anywhere", optional: true), each.Wording(lists));

    private static SoundCues SoundsOf(Entry file)
    {
        var sounds = Texts(file.Inner("sounds"));
        foreach (var (syllable, characters) in sounds.Where(sound => !sound.Key.All(char.IsAsciiLetterLower)))
        {
            file.Fault(file.LineOf("sounds"), $"'{syllable}' must be a syllable in lower-case letters");
        }

        var readings = Texts(file.Inner("readings"));
        foreach (var (character, _) in readings.Where(reading => reading.Key.Length != 1))
        {
            file.Fault(file.LineOf("readings"), $"'{character}' must be one character");
        }

        var cues = new SoundCues(
            sounds, readings.Where(reading => reading.Key.Length == 1).ToDictionary(reading => reading.Key[0], reading => reading.Value),
            file.Words("by-sound", ' '), file.Text("particles") ?? "");
        file.NothingElse();
        return cues;

        static Dictionary<string, string> Texts(Entry? entry) =>
            entry?.Keys.Select(key => (key, text: entry.Text(key))).Where(pair => pair.text is not null).ToDictionary(pair => pair.key, pair => pair.text!) ?? [];
    }

    private static Dictionary<char, char> Variants(Entry file)
    {
        var variants = new Dictionary<char, char>();
        foreach (var pair in file.Words("variants", ' '))
        {
            if (pair.Length != 2)
            {
                file.Fault(file.LineOf("variants"), $"'{pair}' must be two characters, the variant and the simplified one");
            }
            else if (!variants.TryAdd(pair[0], pair[1]) && variants[pair[0]] != pair[1])
            {
                file.Fault(file.LineOf("variants"), $"'{pair[0]}' is given two simplified characters; give it one");
            }
        }

        file.NothingElse();
        return variants;
    }
}
