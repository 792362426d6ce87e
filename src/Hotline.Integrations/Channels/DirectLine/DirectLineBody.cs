using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Hotline.Integrations.Channels.DirectLine;

/// <summary>Reads and writes the bodies of the protocol.</summary>
internal static class DirectLineBody
{
    /// <summary>The largest JSON body read, in bytes: the longest message in UTF-8 with room for the rest.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>Reads a JSON body; an empty one is null.</summary>
    public static async Task<(T? Body, IResult? Fault)> ReadAsync<T>(HttpContext http, JsonTypeInfo<T> type)
        where T : class
    {
        if (http.Request.ContentLength is 0 || (http.Request.ContentLength is null && http.Request.ContentType is null))
        {
            return (null, null);
        }

        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        for (int read; (read = await http.Request.Body.ReadAsync(chunk, http.RequestAborted)) > 0;)
        {
            if (buffer.Length + read > MaxBytes)
            {
                return (null, DirectLineErrors.TooLarge($"The body has more than {MaxBytes} bytes; files go to /upload."));
            }

            buffer.Write(chunk, 0, read);
        }

        try
        {
            return buffer.Length == 0 ? (null, null) : (JsonSerializer.Deserialize(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), type), null);
        }
        catch (JsonException problem)
        {
            return (null, DirectLineErrors.BadArgument($"The body is not JSON of this call: line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}."));
        }
    }

    public static IResult Ok(ConversationToken token) => Answer(token, StatusCodes.Status200OK);

    public static IResult Ok(ActivitySet set) => Results.Json(set, DirectLineJson.Default.ActivitySet);

    public static IResult Ok(ResourceResponse response) => Results.Json(response, DirectLineJson.Default.ResourceResponse);

    public static IResult Answer(ConversationToken token, int status) =>
        Results.Json(token, DirectLineJson.Default.ConversationToken, statusCode: status);
}
