using System.Text;
using Hotline.Channels;
using Hotline.Integrations.Channels.Attachments;
using Hotline.Integrations.Channels.DirectLine;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Hotline.Service.Citizen;

/// <summary>Reads a form that was sent: fields as typed, files taken and cleaned, and whether it came from a page of ours.</summary>
/// <remarks>
/// Part by part, and what is too large is read past rather than refused at the door: a browser whose sending is broken off
/// shows an error of its own, and everything the person typed is gone.
/// </remarks>
public sealed class ReadReportForm(TakeFile take, KeptFiles kept, IAntiforgery antiforgery, IOptions<DirectLineOptions> options)
{
    private const long MostBody = 300_000_000;
    private const int MostField = 400_000;
    private const int MostParts = 100;

    /// <summary>The largest file taken, in bytes; the same as in the chat.</summary>
    public int MostBytes => options.Value.MaxUploadBytes;

    /// <summary>Reads the body, or null when it is no form.</summary>
    public async Task<PostedForm?> HandleAsync(HttpContext http, CitizenHere here, CancellationToken cancellation)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = MostBody;
        }

        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type))
        {
            return null;
        }

        if (HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= 200 } boundary)
        {
            try
            {
                return await ReadPartsAsync(http, here, new MultipartReader(boundary, http.Request.Body), cancellation);
            }
            catch (Exception broken) when (broken is InvalidDataException or (IOException and not BadHttpRequestException))
            {
                return null;
            }
        }

        return http.Request.HasFormContentType
            ? new PostedForm(await http.Request.ReadFormAsync(cancellation), [], null, await antiforgery.IsRequestValidAsync(http))
            : null;
    }

    private async Task<PostedForm> ReadPartsAsync(HttpContext http, CitizenHere here, MultipartReader reader, CancellationToken cancellation)
    {
        var fields = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        List<string> faults = [];
        List<Attachment>? files = null;

        for (var part = 0; part < MostParts && await reader.ReadNextSectionAsync(cancellation) is { } section; part++)
        {
            if (section.GetContentDispositionHeader() is not { } disposition || disposition.Name.Value is not { } name)
            {
                continue;
            }

            if (!disposition.IsFileDisposition())
            {
                var field = HeaderUtilities.RemoveQuotes(name).Value!;
                fields[field] = StringValues.Concat(fields.GetValueOrDefault(field), await ReadFieldAsync(section, cancellation));
                continue;
            }

            // Our forms have their fields before their files: by now it is known whether it is one of ours. If not, nothing is stored.
            files ??= await FilesSoFarAsync(http, fields);
            var fileName = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value;
            if (files is not null && !string.IsNullOrEmpty(fileName) && await TakeAsync(fileName, section.Body, here, files, cancellation) is { } fault)
            {
                faults.Add(fault);
            }
        }

        files ??= await FilesSoFarAsync(http, fields);
        return new PostedForm(new FormCollection(fields), files ?? [], faults.Count == 0 ? null : string.Join(' ', faults.Distinct()), files is not null);
    }

    // Null when the form is not ours, or was open too long.
    private async Task<List<Attachment>?> FilesSoFarAsync(HttpContext http, Dictionary<string, StringValues> fields)
    {
        http.Request.Form = new FormCollection(fields);
        return await antiforgery.IsRequestValidAsync(http)
            ? [.. kept.Read([.. fields.GetValueOrDefault("kept").OfType<string>()])]
            : null;
    }

    private static async Task<string> ReadFieldAsync(MultipartSection section, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var chunk = new byte[16 * 1024];
        for (int read; bytes.Length < MostField && (read = await section.Body.ReadAsync(chunk, cancellation)) > 0;)
        {
            bytes.Write(chunk, 0, read);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private async Task<string?> TakeAsync(string fileName, Stream content, CitizenHere here, List<Attachment> taken, CancellationToken cancellation)
    {
        if (taken.Count >= ReportForm.MostFiles)
        {
            return here.Voice.Fill("FaultFilesMany", ("count", ReportForm.MostFiles));
        }

        var name = fileName.Length > 60 ? fileName[^60..] : fileName;
        try
        {
            return (await take.HandleAsync(fileName, content, MostBytes, cancellation)).Match(
                stored =>
                {
                    taken.Add(stored.File);
                    return null;
                },
                tooLarge => here.Voice.Fill("FaultFileLarge", ("name", name), ("megabytes", MostBytes >> 20)),
                wrongType => here.Voice.Fill("FaultFileType", ("name", name)),
                empty => (string?)here.Voice.Fill("FaultFileEmpty", ("name", name)));
        }
        catch (RecordUnavailableException)
        {
            return here.Voice.Fill("FaultUnavailable", ("number", here.City.HotlineNumber));
        }
    }
}

/// <summary>A form that was sent.</summary>
/// <param name="Fields">Its fields.</param>
/// <param name="Files">Its files, stored: those of this try after those of earlier ones.</param>
/// <param name="FileFault">What is wrong with files that were not taken, in the person's language; null when nothing is.</param>
/// <param name="IsOurs">It came from a page of ours that was not open too long. If not, no file was stored.</param>
public sealed record PostedForm(IFormCollection Fields, IReadOnlyList<Attachment> Files, string? FileFault, bool IsOurs)
{
    /// <summary>A field as it was typed, with line ends as one character; empty when there is none.</summary>
    public string Text(string field) => Fields[field].ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
}
