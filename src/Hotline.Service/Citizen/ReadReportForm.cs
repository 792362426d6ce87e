using Hotline.Channels;
using Hotline.Integrations.Channels.Attachments;
using Hotline.Integrations.Channels.DirectLine;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Hotline.Service.Citizen;

/// <summary>Reads a form that was sent: fields as typed, files taken and cleaned, and whether it came from a page of ours.</summary>
public sealed class ReadReportForm(
    TakeFile take, KeptFiles kept, IAntiforgery antiforgery, IOptions<DirectLineOptions> options)
{
    /// <summary>The largest file taken, in bytes; the same as in the chat.</summary>
    public int MostBytes => options.Value.MaxUploadBytes;

    /// <summary>Reads the body, or null when it is too large or no form at all.</summary>
    public async Task<PostedForm?> HandleAsync(HttpContext http, CitizenHere here, CancellationToken cancellation)
    {
        var most = ((long)MostBytes * (ReportForm.MostFiles + 1)) + 1_000_000;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = most;
        }

        if (!http.Request.HasFormContentType)
        {
            return null;
        }

        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions
        {
            MultipartBodyLengthLimit = most,
            BufferBody = false,
            ValueCountLimit = 100,
            ValueLengthLimit = 400_000,
        }));
        var form = await http.Request.ReadFormAsync(cancellation);

        // Asked only now, so that a page that was open overnight loses nothing that was typed.
        var isOurs = await antiforgery.IsRequestValidAsync(http);
        var files = isOurs ? kept.Read([.. form["kept"].OfType<string>()]) : [];
        List<string> faults = [];
        List<Attachment> all = [.. files.Take(ReportForm.MostFiles)];
        foreach (var file in isOurs ? form.Files.Where(file => file.FileName.Length > 0) : [])
        {
            if (all.Count == ReportForm.MostFiles)
            {
                faults.Add(here.Voice.Fill("FaultFilesMany", ("count", ReportForm.MostFiles)));
                break;
            }

            if (await TakeAsync(file, here, all, cancellation) is { } fault)
            {
                faults.Add(fault);
            }
        }

        return new PostedForm(form, all, faults.Count == 0 ? null : string.Join(' ', faults), isOurs);
    }

    private async Task<string?> TakeAsync(IFormFile file, CitizenHere here, List<Attachment> taken, CancellationToken cancellation)
    {
        var name = file.FileName.Length > 60 ? file.FileName[^60..] : file.FileName;
        await using var content = file.OpenReadStream();
        try
        {
            return (await take.HandleAsync(file.FileName, content, MostBytes, cancellation)).Match(
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
