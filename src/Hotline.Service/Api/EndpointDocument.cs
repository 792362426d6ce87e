namespace Hotline.Service.Api;

/// <summary>Says in the document how a route refuses.</summary>
internal static class EndpointDocument
{
    /// <summary>The route may refuse with these statuses, always as problem details.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params int[] statuses)
    {
        foreach (var status in statuses)
        {
            route.ProducesProblem(status);
        }

        return route;
    }
}
