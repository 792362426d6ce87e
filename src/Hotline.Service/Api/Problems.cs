using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;

namespace Hotline.Service.Api;

/// <summary>One thing wrong with a request.</summary>
/// <param name="Field">Which field, as a path such as <c>place.street</c>; a header's name for a header.</param>
/// <param name="Found">What was found; at most 80 characters of it. Null when it was missing.</param>
/// <param name="Allowed">What is allowed.</param>
internal sealed record Fault(string Field, string? Found, string Allowed);

/// <summary>Every refusal as RFC 9457 problem details. Written for whoever programs the caller: what happened, then what to do.</summary>
internal static class Problems
{
    /// <summary>The member of the details that lists every fault.</summary>
    public const string Faults = "faults";

    private const int FoundShown = 80;

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        // Never shown as HTML: the content type says so, and a reader should see Chinese and quotation marks as they are.
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A refusal.</summary>
    public static IResult Of(int status, string title, string detail, params IReadOnlyList<Fault> faults) =>
        TypedResults.Json(Details(status, title, detail, faults), _json, "application/problem+json", status);

    /// <summary>Writes a refusal where no endpoint can return one.</summary>
    public static Task WriteAsync(HttpContext http, int status, string title, string detail) => Of(status, title, detail).ExecuteAsync(http);

    /// <summary>What was asked for is understood and cannot be taken: every fault of it.</summary>
    public static IResult Unacceptable(string title, IReadOnlyList<Fault> faults) => Of(
        StatusCodes.Status422UnprocessableEntity,
        title,
        string.Join(' ', faults.Select(fault => $"{fault.Field}: {(fault.Found is null ? "" : $"found '{fault.Found}'; ")}{fault.Allowed}.")),
        [.. faults]);

    /// <summary>There is no such thing, or this caller may not know that there is.</summary>
    public static IResult NotFound(string what) => Of(StatusCodes.Status404NotFound, "Not found", what);

    /// <summary>As much of a value as a message shows.</summary>
    public static string Shown(string value) => value.Length <= FoundShown ? value : $"{value[..FoundShown]}…";

    private static ProblemDetails Details(int status, string title, string detail, IReadOnlyList<Fault> faults)
    {
        var details = new ProblemDetails { Status = status, Title = title, Detail = detail };
        if (faults.Count > 0)
        {
            details.Extensions[Faults] = faults;
        }

        return details;
    }
}
