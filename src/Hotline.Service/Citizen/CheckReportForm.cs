using System.Security.Cryptography;
using System.Text.Json;
using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Reports;
using PhoneNumbers;

namespace Hotline.Service.Citizen;

/// <summary>Turns a filled form into a draft, or says what is wrong beside each field. Pure.</summary>
internal static class CheckReportForm
{
    public const int MostLine = 200;
    public const int MostName = 100;

    private static readonly string[] _order = ["narrative", "district", "enterprise", "address", "when", "people", "mode", "contact", "phone", "email", "name"];

    public static FormFaults Faults(ReportForm form, CitizenHere here)
    {
        List<(string, string)> faults = [];
        void Fault(string field, string sentence) => faults.Add((field, sentence));

        if (string.IsNullOrWhiteSpace(form.Narrative))
        {
            Fault("narrative", here.Voice["FaultNarrative"]);
        }

        if (form.District.Length > 0 && here.City.District(form.District) is null)
        {
            Fault("district", here.Voice["FaultDistrict"]);
        }

        foreach (var (field, text, most) in new[]
                 {
                     ("narrative", form.Narrative, InboundMessage.MaxTextLength), ("address", form.Address, MostLine), ("when", form.When, MostLine),
                     ("enterprise", form.Enterprise, MostLine), ("people", form.People, MostLine), ("name", form.Name, MostName),
                 })
        {
            if (text.Trim().Length > most)
            {
                Fault(field, here.Voice.Fill("FaultTooLong", ("most", most), ("length", text.Trim().Length)));
            }
        }

        var (hasPhone, hasEmail) = (form.Phone.Trim().Length > 0, form.Email.Trim().Length > 0);
        if (ModeOf(form.Mode) is not { } mode)
        {
            Fault("mode", here.Voice["FaultMode"]);
        }
        else if (mode == ReporterMode.Anonymous && (hasPhone || hasEmail || form.Name.Trim().Length > 0))
        {
            Fault("contact", here.Voice["FaultContactAnonymous"]);
        }
        else if (mode != ReporterMode.Anonymous && !hasPhone && !hasEmail)
        {
            Fault("contact", here.Voice["FaultContactMissing"]);
        }
        else if (mode == ReporterMode.Named && form.Name.Trim().Length == 0)
        {
            Fault("name", here.Voice["FaultNameMissing"]);
        }

        if (hasPhone && form.Phone.Count(char.IsDigit) is < 7 or > 20)
        {
            Fault("phone", here.Voice["FaultPhone"]);
        }

        if (hasEmail && !IsEmail(form.Email.Trim()))
        {
            Fault("email", here.Voice["FaultEmail"]);
        }

        return new FormFaults([.. faults.OrderBy(fault => Array.IndexOf(_order, fault.Item1))]);
    }

    /// <summary>The draft of a form without faults.</summary>
    public static ReportDraft ToDraft(ReportForm form, string language, DateTimeOffset now) => new()
    {
        IdempotencyKey = KeyOf(form),
        Narrative = form.Narrative.Trim(),
        Language = language,
        Place = new Place { DistrictCode = form.District.Length > 0 ? form.District : null, Address = OrNull(form.Address) },
        When = OrNull(form.When),
        Enterprise = OrNull(form.Enterprise),
        PeopleAtRisk = OrNull(form.People),
        Attachments = form.Files,
        Mode = ModeOf(form.Mode)!.Value,
        ReporterName = OrNull(form.Name),
        Contacts =
        [
            .. OrNull(form.Phone) is { } phone ? [new Contact.Telephone(Dialled(phone))] : Array.Empty<Contact>(),
            .. OrNull(form.Email) is { } email ? [new Contact.Email(email)] : Array.Empty<Contact>(),
        ],
        Address = new ChannelAddress(ChannelAddress.Form, form.Key),
        ReceivedAt = now,
    };

    public static ReporterMode? ModeOf(string mode) => mode switch
    {
        "named" => ReporterMode.Named,
        "confidential" => ReporterMode.Confidential,
        "insider" => ReporterMode.Insider,
        "anonymous" => ReporterMode.Anonymous,
        _ => null,
    };

    // The same form sent twice files once; a form that was gone back to and changed is another report, not a repeat that is lost.
    private static string KeyOf(ReportForm form)
    {
        var said = form with { Key = "", Files = [.. form.Files.Select(file => file with { Id = "" })] };
        return $"{form.Key}-{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(said)).AsSpan(0, 8))}";
    }

    private static string? OrNull(string text) => text.Trim() is { Length: > 0 } said ? said : null;

    private static string Dialled(string phone)
    {
        try
        {
            var numbers = PhoneNumberUtil.GetInstance();
            var number = numbers.Parse(phone, "CN");
            return numbers.IsValidNumber(number) ? numbers.Format(number, PhoneNumberFormat.E164) : phone;
        }
        catch (NumberParseException)
        {
            return phone;
        }
    }

    private static bool IsEmail(string text) =>
        text.Length <= 254 && text.IndexOf('@') is > 0 and var at && text.LastIndexOf('@') == at
        && text.IndexOf('.', at + 2) > 0 && !text.EndsWith('.') && !text.Any(char.IsWhiteSpace);
}
