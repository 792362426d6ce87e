using Hotline.Channels;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace Hotline.Service.Api;

/// <summary>Answers to what no handler answers.</summary>
internal static class ApiFaults
{
    /// <summary>The record cannot be written or read now: nothing was done, and the caller may try again.</summary>
    public static async ValueTask<object?> AnswerOutage(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (RecordUnavailableException)
        {
            context.HttpContext.Response.Headers.RetryAfter = "10";
            return Problems.Of(
                StatusCodes.Status503ServiceUnavailable,
                "The record cannot be used now",
                "Nothing was changed. Try again in a little while, with the same Idempotency-Key; if life is in danger, ring the emergency number at once.");
        }
    }

    /// <summary>Answers where nothing but a status came out.</summary>
    public static Task AnswerEmpty(StatusCodeContext context)
    {
        var request = context.HttpContext.Request;
        return Problems.WriteAsync(
            context.HttpContext,
            context.HttpContext.Response.StatusCode,
            ReasonPhrases.GetReasonPhrase(context.HttpContext.Response.StatusCode),
            $"{request.Method} {Problems.Shown(request.Path)} cannot be answered: the document at /docs lists what there is.");
    }
}
