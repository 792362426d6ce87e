using System.Text.Json;
using Hotline.Integrations.Channels.Attachments;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Hotline.Integrations.Channels.DirectLine;

/// <summary>Reads the body of <c>/upload</c>: one file as it is, or a form whose first part may be the activity the files go with.</summary>
public sealed class ReadUpload(TakeFile take, IOptions<DirectLineOptions> options)
{
    private const string ActivityType = "application/vnd.microsoft.activity";

    /// <summary>At most this many files in one message.</summary>
    public const int MostFiles = 9;

    /// <summary>Reads and stores everything, or says what is wrong.</summary>
    public async Task<Upload> HandleAsync(HttpContext http, CancellationToken cancellation)
    {
        var activity = new Activity { Type = "message" };
        List<TakenFile.Taken> files = [];

        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type))
        {
            return new Upload(activity, files, DirectLineErrors.WrongType("The Content-Type must be that of the file, or multipart/form-data."));
        }

        if (!type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            var fault = await AddAsync(files, NameOf(http.Request.Headers.ContentDisposition.ToString()), http.Request.Body, cancellation);
            return new Upload(activity, files, fault);
        }

        if (HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 200 } boundary)
        {
            return new Upload(activity, files, DirectLineErrors.BadArgument("The multipart Content-Type needs a boundary of at most 200 characters."));
        }

        try
        {
            var reader = new MultipartReader(boundary, http.Request.Body);
            while (await reader.ReadNextSectionAsync(cancellation) is { } section)
            {
                if (section.ContentType?.StartsWith(ActivityType, StringComparison.OrdinalIgnoreCase) == true)
                {
                    activity = await JsonSerializer.DeserializeAsync(section.Body, DirectLineJson.Default.Activity, cancellation) ?? activity;
                }
                else if (files.Count == MostFiles)
                {
                    return new Upload(activity, files, DirectLineErrors.TooLarge($"A message takes {MostFiles} files; send the others in another one."));
                }
                else if (await AddAsync(files, NameOf(section.ContentDisposition), section.Body, cancellation) is { } fault)
                {
                    return new Upload(activity, files, fault);
                }
            }
        }
        catch (JsonException)
        {
            return new Upload(activity, files, DirectLineErrors.BadArgument($"The part '{ActivityType}' is not an activity in JSON."));
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return new Upload(activity, files, DirectLineErrors.BadArgument("The multipart body is broken or ends too early."));
        }

        return new Upload(activity, files, files.Count == 0 ? DirectLineErrors.BadArgument("The body holds no file.") : null);
    }

    private async Task<IResult?> AddAsync(List<TakenFile.Taken> files, string? name, Stream content, CancellationToken cancellation)
    {
        var taken = await take.HandleAsync(name, content, options.Value.MaxUploadBytes, cancellation);
        return taken.Match<IResult?>(
            stored =>
            {
                files.Add(stored);
                return null;
            },
            tooLarge => DirectLineErrors.TooLarge($"The file has more than {tooLarge.MaxBytes} bytes."),
            wrongType => DirectLineErrors.WrongType($"Files of these kinds are taken: {wrongType.Allowed}."),
            empty => DirectLineErrors.BadArgument("The file is empty."));
    }

    private static string? NameOf(string? disposition) =>
        ContentDispositionHeaderValue.TryParse(disposition, out var header)
            ? (header.FileNameStar.HasValue ? header.FileNameStar : header.FileName).Value?.Trim('"')
            : null;
}

/// <summary>What an upload held.</summary>
/// <param name="Activity">The activity the files go with.</param>
/// <param name="Taken">The files, stored.</param>
/// <param name="Fault">What is wrong with it; null when nothing is.</param>
public sealed record Upload(Activity Activity, IReadOnlyList<TakenFile.Taken> Taken, IResult? Fault);
