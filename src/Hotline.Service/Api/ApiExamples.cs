using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Hotline.Service.Api;

/// <summary>What the document shows for each route: its parameters that binding does not know of, a request, an answer.</summary>
internal static class ApiExamples
{
    private const string Receipt =
        """{"number":"R-7F3K-20QD","pin":"048213","ticket":"T-20260302-000041","urgency":"emergency","emergency":{"kinds":["gas-leak"],"numbers":["96777","119"],"advice":"..."}}""";

    private const string Standing =
        """
        {"number":"R-7F3K-20QD","status":"dispatched","unit":"...","openedAt":"2026-03-02T01:12:09Z","replyDueAt":"2026-03-03T01:12:09Z","result":null,
         "steps":[{"at":"2026-03-02T01:12:09Z","move":"receive","status":"received","text":null}]}
        """;

    private const string Ticket =
        """
        {"number":"T-20260302-000041","receipt":"R-7F3K-20QD","status":"received","sector":"gas","kind":null,"urgency":"urgent","district":"110105","street":"110105007",
         "place":"...","reporterMode":"anonymous","channel":"api","title":null,"narrative":"...","language":"zh",
         "suggestions":[{"sector":"gas","confidence":0.93,"evidence":["..."]}],"dueAt":"2026-03-02T03:12:09Z","replyDueAt":"2026-03-03T01:12:09Z","statutoryDueAt":null,
         "openedAt":"2026-03-02T01:12:09Z","units":{"lead":"urban-management","assisting":[],"copied":["110105"],"proposed":true},"result":null,"wantsPerson":false,"version":1,
         "history":[{"sequence":1,"at":"2026-03-02T01:12:09Z","move":"receive","by":"reporter","actor":"reporter","unit":null,"from":null,"to":"received","text":null,"changes":{}}]}
        """;

    private const string Problem =
        """
        {"title":"The report was not filed","status":422,"detail":"district: found 'Mars'; a district's code such as 110105, or its official name, is allowed.",
         "faults":[{"field":"district","found":"Mars","allowed":"a district's code such as 110105, or its official name, is allowed"}]}
        """;

    private static readonly Dictionary<string, (string? Request, string? Answer)> _examples = new()
    {
        ["fileReport"] = ("""{"narrative":"Strong smell of gas on the stairs of building 12, people are at home.","language":"en","district":"110105","place":"Building 12"}""", Receipt),
        ["getReport"] = (null, Standing),
        ["addToReport"] = ("""{"text":"It has become stronger since this morning."}""", Standing),
        ["withdrawReport"] = (null, Standing),
        ["findTickets"] = (null, Ticket),
        ["getTicket"] = (null, Ticket),
        ["moveTicket"] = ("""{"move":"dispatch","lead":"fire-rescue","assisting":["110105"],"text":"People live above it."}""", Ticket),
        ["countQueue"] = (null, """{"emergency":1,"critical":0,"urgent":12,"routine":40}"""),
        ["claimNext"] = ("""{"leaseMinutes":15}""", $$"""{"ticket":{{Ticket}},"leaseEndsAt":"2026-03-02T01:30:00Z"}"""),
        ["listSectors"] = (null, """[{"code":"gas","names":{"en":"Gas"},"covers":"..."}]"""),
        ["listUnits"] = (null, """[{"code":"fire-rescue","names":{"en":"Fire and rescue"},"kind":"municipal","district":null}]"""),
        ["getDirectory"] = (null, """{"version":"2026-11","rules":[{"id":"gas-default","sector":"gas","kind":null,"atLeast":null,"district":null,"street":null,"lead":"urban-management","assisting":[],"copied":["@district"],"from":"2026-01-01","to":null}]}"""),
    };

    /// <summary>Adds them to a route.</summary>
    public static void Add(OpenApiOperation operation)
    {
        operation.Parameters ??= [];
        switch (operation.OperationId)
        {
            case "fileReport":
                operation.Parameters.Add(Text("Idempotency-Key", ParameterLocation.Header, "Your own name for this report, 1 to 120 characters. Without one a repeat files twice."));
                break;
            case "findTickets":
                operation.Parameters.Add(Text("receipt", ParameterLocation.Query, "A receipt number, such as R-7F3K-20QD: the answer is the one ticket."));
                operation.Parameters.Add(Text("status", ParameterLocation.Query, "One or more statuses, a comma between them."));
                operation.Parameters.Add(Text("sector", ParameterLocation.Query, "A sector's code."));
                operation.Parameters.Add(Text("district", ParameterLocation.Query, "A district's code."));
                operation.Parameters.Add(Text("atLeast", ParameterLocation.Query, "At least this urgent: routine, urgent, critical or emergency."));
                operation.Parameters.Add(Text("after", ParameterLocation.Query, "The `next` of the page before."));
                operation.Parameters.Add(Text("take", ParameterLocation.Query, "How many, from 1 to 200; 50 when left out."));
                break;
        }

        var (request, answer) = _examples.GetValueOrDefault(operation.OperationId ?? "");
        Show(operation.RequestBody?.Content, request);
        foreach (var (status, response) in operation.Responses ?? [])
        {
            Show(response.Content, status.StartsWith('2') ? answer : Problem);
        }
    }

    private static void Show(IDictionary<string, OpenApiMediaType>? content, string? example)
    {
        foreach (var media in content?.Values ?? [])
        {
            media.Example = example is null ? null : JsonNode.Parse(example);
        }
    }

    private static OpenApiParameter Text(string name, ParameterLocation where, string meaning) =>
        new() { Name = name, In = where, Description = meaning, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
