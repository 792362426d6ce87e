using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace Hotline.Service.Api;

/// <summary>The OpenAPI document at <c>/openapi/v1.json</c> and its readable form at <c>/docs</c>; both served by us alone.</summary>
internal static class ApiDocument
{
    private const string KeyScheme = "key", PinScheme = "pin";

    /// <summary>Adds them, and the way JSON is written: names in camel case, enumerations as their names.</summary>
    public static IServiceCollection AddApiDocument(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
            json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });

        return services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = description => $"/{description.RelativePath}".StartsWith(ApiModule.Path, StringComparison.Ordinal);
            options.AddDocumentTransformer((document, _, _) => Introduce(document));
            options.AddOperationTransformer(Describe);
        });
    }

    /// <summary>Maps them. Anybody may read them.</summary>
    public static void MapApiDocument(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapScalarApiReference("/docs", scalar =>
        {
            scalar.Title = "Hotline API";
            scalar.OpenApiRoutePattern = "/openapi/{documentName}.json";

            // Everything from this service: no fonts, no telemetry, no assistant from elsewhere.
            scalar.DefaultFonts = false;
            scalar.Telemetry = false;
            scalar.ProxyUrl = null;
            scalar.HideClientButton = true;
        }).AllowAnonymous();
    }

    private static Task Introduce(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Hotline",
            Version = "v1",
            Description =
                "File reports with a city's safety hotline, follow them, and work on tickets. Whoever runs the hotline makes keys with " +
                "`keys add NAME --role agent|intake|unit:CODE`. Every refusal is problem details (RFC 9457); `faults` lists each field, what was found and what is allowed.",
        };

        // The address a reader came by is the right one; the one the service listens on may be hidden behind a proxy.
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [KeyScheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key in force." },
            [PinScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = OpenByPin.Header,
                Description = "The six digits given with the receipt number.",
            },
        };

        return Task.CompletedTask;
    }

    private static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var needsKey = context.Description.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Any();
        operation.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(needsKey ? KeyScheme : PinScheme, context.Document)] = [] },
        ];

        ApiExamples.Add(operation);
        return Task.CompletedTask;
    }
}
