using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Reports;

namespace Hotline.Service.Api;

/// <summary>Turns a request into a draft, or tells every fault of it at once. Pure.</summary>
internal sealed class CheckReport
{
    private const int MaxKeyLength = 120;

    private readonly List<Fault> _faults = [];

    private CheckReport()
    {
    }

    /// <summary>Checks a request.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="key">The idempotency key of header or body; null when there is none.</param>
    /// <param name="caller">The name of the caller's key: two callers may number their reports alike.</param>
    /// <param name="city">For codes and languages.</param>
    /// <param name="now">When it reached us.</param>
    public static (ReportDraft? Draft, IReadOnlyList<Fault> Faults) Run(ReportRequest request, string? key, string caller, City city, DateTimeOffset now)
    {
        var check = new CheckReport();
        var draft = check.Draft(request, key, caller, city, now);
        return check._faults.Count == 0 ? (draft, []) : (null, check._faults);
    }

    private ReportDraft Draft(ReportRequest request, string? key, string caller, City city, DateTimeOffset now)
    {
        if (key is { Length: 0 or > MaxKeyLength })
        {
            Refuse("Idempotency-Key", key, $"1 to {MaxKeyLength} characters are allowed");
        }

        if (string.IsNullOrWhiteSpace(request.Narrative))
        {
            Refuse("narrative", request.Narrative, "1 to 20,000 characters are allowed, not only spaces");
        }

        AtMost("narrative", request.Narrative, InboundMessage.MaxTextLength);
        AtMost("title", request.Title, 200);
        AtMost("when", request.When, 200);
        AtMost("enterprise", request.Enterprise, 200);
        AtMost("peopleAtRisk", request.PeopleAtRisk, 500);
        AtMost("name", request.Name, 100);
        AtMost("phone", request.Phone, 40);
        AtMost("email", request.Email, 254);

        if (request.Language is { } language && !city.Languages.Contains(language) && !city.Languages.Contains(language.Split('-')[0]))
        {
            Refuse("language", language, $"{string.Join(" or ", city.Languages)} is allowed");
        }

        if (request.Email is { Length: > 0 } email && !email.Contains('@', StringComparison.Ordinal))
        {
            Refuse("email", email, "an address such as name@example.com is allowed");
        }

        List<Contact> contacts = [];
        if (Said(request.Phone) is { } phone)
        {
            contacts.Add(new Contact.Telephone(phone));
        }

        if (Said(request.Email) is { } address)
        {
            contacts.Add(new Contact.Email(address));
        }

        var isKnown = contacts.Count > 0 || Said(request.Name) is not null;
        if (request.ReporterMode == ReporterMode.Named && !isKnown)
        {
            Refuse("reporterMode", "named", "a named report needs a name, phone or email; without one it is anonymous");
        }

        var conversation = $"{caller}/{key ?? Guid.NewGuid().ToString("n")}";
        return new ReportDraft
        {
            IdempotencyKey = conversation,
            Title = Said(request.Title),
            Narrative = request.Narrative,
            Language = request.Language ?? city.Languages[0],
            Place = PlaceOf(request, city),
            When = Said(request.When),
            Enterprise = Said(request.Enterprise),
            PeopleAtRisk = Said(request.PeopleAtRisk),
            Mode = request.ReporterMode ?? (isKnown ? ReporterMode.Confidential : ReporterMode.Anonymous),
            ReporterName = Said(request.Name),
            Contacts = contacts,
            WantsPerson = request.WantsPerson ?? false,
            Address = new ChannelAddress(ChannelAddress.Api, conversation),
            ReceivedAt = now,
        };
    }

    private Place PlaceOf(ReportRequest request, City city)
    {
        AtMost("place", request.Place, 200);

        var district = request.District is { } said ? city.District(said) ?? city.Districts.FirstOrDefault(one => one.Names.ByLanguage.Values.Contains(said)) : null;
        if (request.District is { } unknown && district is null)
        {
            Refuse("district", unknown, "a district's code such as 110105, or its official name, is allowed; GET /api/v1/catalogue/units lists both");
        }

        var street = city.Street(request.Street);
        if (request.Street is { } stranger && street is null)
        {
            Refuse("street", stranger, "a street's or township's code such as 110105007 is allowed; GET /api/v1/catalogue/units lists them");
        }

        if (street is not null && district is not null && street.DistrictCode != district.Code)
        {
            Refuse("street", street.Code, $"a street of district {district.Code} is allowed; this one is in {street.DistrictCode}");
        }

        if (request.Latitude is null != request.Longitude is null)
        {
            Refuse(request.Latitude is null ? "latitude" : "longitude", null, "latitude and longitude come together");
        }

        Between("latitude", request.Latitude, 90);
        Between("longitude", request.Longitude, 180);

        return new Place
        {
            DistrictCode = district?.Code ?? street?.DistrictCode,
            StreetCode = street?.Code,
            Address = Said(request.Place),
            Latitude = request.Latitude,
            Longitude = request.Longitude,
        };
    }

    private void Between(string field, double? degrees, int most)
    {
        if (degrees is { } value && !(Math.Abs(value) <= most))
        {
            Refuse(field, value.ToString(System.Globalization.CultureInfo.InvariantCulture), $"-{most} to {most} degrees are allowed");
        }
    }

    private void AtMost(string field, string? text, int length)
    {
        if (text?.Length > length)
        {
            Refuse(field, $"{text.Length} characters", $"at most {length} characters are allowed");
        }
    }

    private void Refuse(string field, string? found, string allowed) => _faults.Add(new Fault(field, found is null ? null : Problems.Shown(found), allowed));

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
