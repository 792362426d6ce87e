using System.Globalization;
using Hotline.Channels;
using Hotline.Journey;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hotline.Integrations.Channels.DirectLine;

/// <summary>Direct Line 3.0, so that any Bot Framework web chat can talk with the hotline.</summary>
public static class DirectLineEndpoints
{
    /// <summary>The CORS policy of these routes: any origin, since what counts is the token.</summary>
    public const string CorsPolicy = "DirectLine";

    /// <summary>Maps every call under <c>/v3/directline</c>.</summary>
    public static IEndpointRouteBuilder MapDirectLine(this IEndpointRouteBuilder app)
    {
        var calls = app.MapGroup("/v3/directline").RequireCors(CorsPolicy).DisableAntiforgery().ExcludeFromDescription();

        calls.MapPost("/tokens/generate", GenerateAsync);
        calls.MapPost("/tokens/refresh", Refresh);
        calls.MapPost("/conversations", StartAsync);
        calls.MapGet("/conversations/{id}", Reconnect);
        calls.MapGet("/conversations/{id}/activities", ReadAsync);
        calls.MapPost("/conversations/{id}/activities", PostAsync);
        calls.MapPost("/conversations/{id}/upload", UploadAsync);
        calls.MapGet("/conversations/{id}/stream", StreamAsync);

        return app;
    }

    private static async Task<IResult> GenerateAsync(HttpContext http, DirectLineCaller caller, DirectLineTokens tokens)
    {
        if (!caller.HasSecret(http))
        {
            return DirectLineErrors.NoSecret();
        }

        var request = await DirectLineBody.ReadAsync(http, DirectLineJson.Default.TokenRequest);
        if (request.Fault is { } fault)
        {
            return fault;
        }

        var grant = new DirectLineGrant(DirectLineCaller.NewConversationId(), request.Body?.User?.Id, request.Body?.TrustedOrigins ?? []);
        return DirectLineBody.Ok(new ConversationToken(grant.ConversationId, tokens.Issue(grant), tokens.LifetimeSeconds));
    }

    private static IResult Refresh(HttpContext http, DirectLineCaller caller, DirectLineTokens tokens) =>
        caller.Grant(http) is { } grant
            ? DirectLineBody.Ok(new ConversationToken(grant.ConversationId, tokens.Issue(grant), tokens.LifetimeSeconds))
            : DirectLineErrors.NoToken();

    private static async Task<IResult> StartAsync(
        HttpContext http, DirectLineCaller caller, DirectLineTokens tokens, GreetCitizen greet, CancellationToken cancellation)
    {
        var request = await DirectLineBody.ReadAsync(http, DirectLineJson.Default.TokenRequest);
        if (request.Fault is { } fault)
        {
            return fault;
        }

        var grant = caller.HasSecret(http)
            ? new DirectLineGrant(DirectLineCaller.NewConversationId(), request.Body?.User?.Id, request.Body?.TrustedOrigins ?? [])
            : caller.Grant(http);
        if (grant is null)
        {
            return DirectLineErrors.NoToken();
        }

        var address = new ChannelAddress(ChannelAddress.DirectLine, grant.ConversationId);
        var locale = request.Body?.Locale ?? http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).FirstOrDefault()?.Value.Value;
        var isNew = await greet.HandleAsync(address, locale, cancellation);

        var token = new ConversationToken(grant.ConversationId, tokens.Issue(grant), tokens.LifetimeSeconds, caller.StreamUrl(http, grant, watermark: null));
        return DirectLineBody.Answer(token, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static IResult Reconnect(string id, string? watermark, HttpContext http, DirectLineCaller caller, DirectLineTokens tokens) =>
        caller.Open(http, id) is not { } grant ? DirectLineErrors.Refuse(http, caller)
        : DirectLineBody.Ok(new ConversationToken(id, tokens.Issue(grant), tokens.LifetimeSeconds, caller.StreamUrl(http, grant, watermark)));

    private static async Task<IResult> ReadAsync(
        string id, string? watermark, HttpContext http, DirectLineCaller caller, IRecord record, ActivityTranslation translate, CancellationToken cancellation)
    {
        if (caller.Open(http, id) is not { } grant)
        {
            return DirectLineErrors.Refuse(http, caller);
        }

        if (!DirectLineCaller.TryWatermark(watermark, out var after))
        {
            return DirectLineErrors.BadArgument("The watermark is a whole number, as it was given in an earlier answer.");
        }

        var log = await record.LogAsync(new ChannelAddress(ChannelAddress.DirectLine, id), after, 1000, cancellation);
        var last = log.Count == 0 ? after : log[^1].Sequence;
        return DirectLineBody.Ok(new ActivitySet(
            [.. log.Select(line => translate.ToActivity(id, line, grant.UserId))], last.ToString(CultureInfo.InvariantCulture)));
    }

    private static async Task<IResult> PostAsync(
        string id, HttpContext http, DirectLineCaller caller, PostActivity post, CancellationToken cancellation)
    {
        if (caller.Open(http, id) is null)
        {
            return DirectLineErrors.Refuse(http, caller);
        }

        var request = await DirectLineBody.ReadAsync(http, DirectLineJson.Default.Activity);
        return request.Fault ?? (request.Body is { } activity
            ? await post.HandleAsync(id, activity, [], http, cancellation)
            : DirectLineErrors.BadArgument("The body must be an activity, such as {\"type\":\"message\",\"text\":\"…\"}."));
    }

    private static async Task<IResult> UploadAsync(
        string id, HttpContext http, DirectLineCaller caller, ReadUpload read, PostActivity post, CancellationToken cancellation)
    {
        if (caller.Open(http, id) is null)
        {
            return DirectLineErrors.Refuse(http, caller);
        }

        var upload = await read.HandleAsync(http, cancellation);
        return upload.Fault ?? await post.HandleAsync(id, upload.Activity, upload.Taken, http, cancellation);
    }

    private static async Task StreamAsync(
        string id, string? t, string? watermark, HttpContext http, DirectLineTokens tokens, ChatStream stream, CancellationToken cancellation)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (tokens.Read(t) is not { } grant || grant.ConversationId != id || !DirectLineCaller.OriginMayUse(http, grant))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else if (!DirectLineCaller.TryWatermark(watermark, out var after))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else
        {
            using var socket = await http.WebSockets.AcceptWebSocketAsync();
            await stream.RunAsync(socket, grant, after, cancellation);
        }
    }
}
