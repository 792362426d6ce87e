using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

namespace Hotline.Service.Api;

/// <summary>
/// A request's body, read strictly: a missing, misspelt, doubled or mistyped field is refused at the door, and the refusal says
/// which. The framework's own binding would answer 400 with nothing in it.
/// </summary>
internal sealed class JsonBody<T> : IJsonBody, IEndpointParameterMetadataProvider
    where T : class
{
    private readonly T? _value;

    private JsonBody(T? value, IResult? refusal) => (_value, Refusal) = (value, refusal);

    /// <inheritdoc/>
    public IResult? Refusal { get; }

    /// <summary>What was sent. Handlers run only when there is no <see cref="Refusal"/>; see <see cref="JsonBodies"/>.</summary>
    public T Value => _value ?? throw new InvalidOperationException("The body was refused.");

    public static async ValueTask<JsonBody<T>?> BindAsync(HttpContext http, ParameterInfo parameter)
    {
        // Nothing at all is an empty object: a route that needs nothing takes it, every other says what is missing.
        var isEmpty = http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != true || http.Request.ContentLength == 0;
        if (!isEmpty && !http.Request.HasJsonContentType())
        {
            return Refuse(
                StatusCodes.Status415UnsupportedMediaType,
                "The body must be JSON",
                new Fault("Content-Type", http.Request.ContentType, "application/json is allowed"));
        }

        using var body = new MemoryStream();
        var limit = http.RequestServices.GetRequiredService<IOptions<ApiOptions>>().Value.MaxBodyBytes;
        try
        {
            if (isEmpty)
            {
                body.Write("{}"u8);
            }
            else if (!await TakeAsync(http, body, limit))
            {
                return Refuse(
                    StatusCodes.Status413PayloadTooLarge, "The body is too large", new Fault("body", $"more than {limit} bytes", $"at most {limit} bytes are allowed"));
            }

            body.Position = 0;
            return JsonSerializer.Deserialize<T>(body, JsonBodies.Strict) is { } value
                ? new JsonBody<T>(value, refusal: null)
                : Refuse(StatusCodes.Status400BadRequest, "The body is not as it must be", new Fault("$", "null", "an object is allowed"));
        }
        catch (JsonException fault)
        {
            return Refuse(StatusCodes.Status400BadRequest, "The body is not as it must be", JsonFault.Of(fault, typeof(T), body.ToArray()));
        }
    }

    /// <inheritdoc/>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));

    private static async Task<bool> TakeAsync(HttpContext http, MemoryStream into, int limit)
    {
        var buffer = new byte[8_192];
        int read;
        while ((read = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0)
        {
            if (into.Length + read > limit)
            {
                return false;
            }

            into.Write(buffer, 0, read);
        }

        return true;
    }

    private static JsonBody<T> Refuse(int status, string title, Fault fault) =>
        new(null, Problems.Of(status, title, $"{fault.Field}: {(fault.Found is null ? "" : $"found '{Problems.Shown(fault.Found)}'; ")}{fault.Allowed}.", fault));
}

/// <summary>A body that may have been refused.</summary>
internal interface IJsonBody
{
    /// <summary>The answer to a body that cannot be read; null for a sound one.</summary>
    IResult? Refusal { get; }
}

/// <summary>How bodies are read.</summary>
internal static class JsonBodies
{
    /// <summary>No unknown field, no field twice, no missing required one, no null where there must be a value, no numbers as strings.</summary>
    public static JsonSerializerOptions Strict { get; } = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Answers for a handler whose body was refused.</summary>
    public static async ValueTask<object?> RefuseFirst(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.Arguments.OfType<IJsonBody>().FirstOrDefault(body => body.Refusal is not null) is { } refused
            ? refused.Refusal
            : await next(context);
}
