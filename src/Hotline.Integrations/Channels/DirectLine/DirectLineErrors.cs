using Microsoft.AspNetCore.Http;

namespace Hotline.Integrations.Channels.DirectLine;

/// <summary>Errors in the protocol's shape: what was wrong and what is allowed. Never a citizen's words.</summary>
internal static class DirectLineErrors
{
    public static IResult NoSecret() => Error(StatusCodes.Status403Forbidden, "BadArgument", "The Authorization header must be 'Bearer' and a Direct Line secret of this service.");

    public static IResult NoToken() => Error(StatusCodes.Status403Forbidden, "TokenExpired", "The Authorization header must be 'Bearer' and a token of this conversation that has not run out.");

    public static IResult BadArgument(string what) => Error(StatusCodes.Status400BadRequest, "BadArgument", what);

    public static IResult TooLarge(string what) => Error(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", what);

    public static IResult WrongType(string what) => Error(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", what);

    public static IResult NotTaken() => Error(StatusCodes.Status503ServiceUnavailable, "ServiceError", "The message could not be written down; send it again with the same clientActivityID.");

    public static IResult TooFast(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "10";
        return Error(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many calls; wait 10 seconds.");
    }

    /// <summary>403 in every case, so that nobody learns which conversations exist.</summary>
    public static IResult Refuse(HttpContext http, DirectLineCaller caller) =>
        caller.Grant(http) is null ? NoToken() : Error(StatusCodes.Status403Forbidden, "BadArgument", "The token belongs to another conversation.");

    private static IResult Error(int status, string code, string message) =>
        Results.Json(new ErrorResponse(new ErrorBody(code, message)), DirectLineJson.Default.ErrorResponse, statusCode: status);
}
