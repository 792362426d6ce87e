using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Hotline.BrowserTests;

namespace Hotline.IntegrationTests.Citizen;

/// <summary>A browser with no script: it opens pages, keeps cookies, and sends forms with the hidden fields they hold.</summary>
internal sealed partial class PlainBrowser : IDisposable
{
    private readonly HttpClient _http;
    private Dictionary<string, string> _hidden = [];

    public PlainBrowser(ServiceUnderTest service, string language = "zh-CN")
    {
        _http = service.NewClient();
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        _http.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task<Page> OpenAsync(string address) => await ReadAsync(await _http.GetAsync(address, Cancellation));

    /// <summary>Sends a form of the last page. A field given here goes instead of the hidden one of its name.</summary>
    public async Task<Page> SendAsync(string address, Dictionary<string, string> fields, params (string Name, byte[] Bytes)[] photos)
    {
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in _hidden.Where(hidden => !fields.ContainsKey(hidden.Key)).Concat(fields))
        {
            body.Add(new StringContent(value), name);
        }

        foreach (var (name, bytes) in photos)
        {
            body.Add(new ByteArrayContent(bytes), "photos", name);
        }

        return await ReadAsync(await _http.PostAsync(address, body, Cancellation));
    }

    public void Dispose() => _http.Dispose();

    private async Task<Page> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var html = await response.Content.ReadAsStringAsync(Cancellation);
            _hidden = InputPattern().Matches(html)
                .Select(input => (Attribute(input.Value, "name"), Attribute(input.Value, "value"), Attribute(input.Value, "type")))
                .Where(input => input.Item3 == "hidden" || (input.Item3 == "checkbox" && input.Item1 == "kept"))
                .GroupBy(input => input.Item1).ToDictionary(group => group.Key, group => group.First().Item2);
            return new Page(response.StatusCode, html, response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(',', header.Value)));
        }
    }

    private static string Attribute(string tag, string name) =>
        WebUtility.HtmlDecode(Regex.Match(tag, $"\\b{name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex InputPattern();
}

/// <summary>A page as it came.</summary>
internal sealed record Page(HttpStatusCode Status, string Html, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>What a person reads, tags left out.</summary>
    public string Text => WebUtility.HtmlDecode(Regex.Replace(Html, "<[^>]+>", " "));

    /// <summary>The words of the element with an id; null when there is none.</summary>
    public string? ById(string id) => Regex.Match(Html, $"id=\"{id}\"[^>]*>([^<]*)<") is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;

    public (string Number, string Pin) Receipt => (ById("receipt-number") ?? throw new InvalidOperationException(Text), ById("receipt-pin")!);
}
