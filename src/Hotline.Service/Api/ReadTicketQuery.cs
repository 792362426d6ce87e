using System.Globalization;
using Hotline.Catalogue;
using Hotline.Tickets;

namespace Hotline.Service.Api;

/// <summary>Reads the filters of <c>GET /api/v1/tickets</c>, or tells every fault of them at once. Pure.</summary>
internal static class ReadTicketQuery
{
    private static readonly string[] _known = ["receipt", "status", "sector", "district", "atLeast", "after", "take"];

    /// <summary>Reads them. A unit's key is held to its own tickets, whatever it asks.</summary>
    public static (TicketQuery Query, IReadOnlyList<Fault> Faults) Run(IQueryCollection asked, City city, UnitCode? unit)
    {
        List<Fault> faults = [];

        foreach (var stranger in asked.Keys.Where(key => !_known.Contains(key)))
        {
            faults.Add(new Fault(stranger, null, $"there is no such filter; {string.Join(", ", _known)} are allowed"));
        }

        return (
            new TicketQuery
            {
                Statuses = [.. asked["status"].SelectMany(text => (text ?? "").Split(',')).Select(text => Member<TicketStatus>("status", text)).OfType<TicketStatus>()],
                Sector = Sector(),
                DistrictCode = District(),
                AtLeast = asked["atLeast"].ToString() is { Length: > 0 } urgency ? Member<Urgency>("atLeast", urgency) : null,
                After = asked["after"].ToString() is { Length: > 0 } after ? after : null,
                Take = Take(),
                Unit = unit,
            },
            faults);

        T? Member<T>(string field, string text)
            where T : struct, Enum
        {
            foreach (var value in Enum.GetValues<T>())
            {
                if (MoveAnswers.Name(value) == text)
                {
                    return value;
                }
            }

            faults.Add(new Fault(field, Problems.Shown(text), $"{string.Join(", ", Enum.GetValues<T>().Select(MoveAnswers.Name))} are allowed"));
            return null;
        }

        SectorCode? Sector()
        {
            var text = asked["sector"].ToString();
            if (text.Length == 0 || (SectorCode.TryParse(text, out var code) && city.Sector(code) is not null))
            {
                return text.Length == 0 ? null : SectorCode.Parse(text);
            }

            faults.Add(new Fault("sector", Problems.Shown(text), $"{string.Join(", ", city.Sectors.Select(sector => sector.Code))} are allowed"));
            return null;
        }

        string? District()
        {
            var text = asked["district"].ToString();
            if (text.Length > 0 && city.District(text) is null)
            {
                faults.Add(new Fault("district", Problems.Shown(text), $"{string.Join(", ", city.Districts.Select(district => district.Code))} are allowed"));
            }

            return text.Length == 0 ? null : text;
        }

        int Take()
        {
            var text = asked["take"].ToString();
            if (text.Length == 0)
            {
                return 50;
            }

            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var take) && take is >= 1 and <= 200)
            {
                return take;
            }

            faults.Add(new Fault("take", Problems.Shown(text), "a whole number from 1 to 200 is allowed"));
            return 1;
        }
    }
}
