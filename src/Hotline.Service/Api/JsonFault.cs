using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hotline.Service.Api;

/// <summary>Says what is wrong with a body in the caller's words: the field, what was found, what is allowed. Never a name of our types.</summary>
internal static class JsonFault
{
    /// <summary>Reads it from the reader's exception, the type that was wanted and the bytes that were sent.</summary>
    public static Fault Of(JsonException fault, Type wanted, byte[] sent)
    {
        var path = (fault.Path ?? "$").TrimStart('$').TrimStart('.');
        var field = path.Length == 0 ? "$" : path;

        if (Quoted(fault.Message, "JSON property '") is { } stranger && fault.Message.Contains("could not be mapped", StringComparison.Ordinal))
        {
            return new Fault(stranger, stranger, $"there is no such field; {string.Join(", ", Fields(wanted))} are allowed");
        }

        if (fault.Message.IndexOf("including: ", StringComparison.Ordinal) is > 0 and var at)
        {
            var missing = fault.Message[(at + "including: ".Length)..].Split([',', ';', '.'])[0].Trim('\'', '"', ' ');
            return new Fault(missing, null, "it is required");
        }

        if (fault.Message.Contains("uplicate", StringComparison.Ordinal))
        {
            return new Fault(field, "the field twice", "once is allowed");
        }

        return TryRead(sent, path, out var found)
            ? new Fault(field, Problems.Shown(found), $"{Allowed(wanted, path)} is allowed")
            : new Fault("$", $"what is not JSON, at line {fault.LineNumber + 1}, byte {fault.BytePositionInLine}", "a JSON object is allowed");
    }

    private static bool TryRead(byte[] sent, string path, out string found)
    {
        found = "";
        try
        {
            var node = JsonNode.Parse(sent);
            var value = path.Length == 0 ? node : node?[path.Split('[')[0]];
            found = value is JsonValue text && text.TryGetValue<string>(out var words) ? words : value?.ToJsonString() ?? "null";
            return true;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }

    private static string Allowed(Type wanted, string path)
    {
        var property = wanted.GetProperties().FirstOrDefault(one => Name(one) == path.Split('[')[0]);
        if (property is null)
        {
            return "an object";
        }

        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type switch
        {
            { IsEnum: true } => string.Join(" or ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName)),
            _ when type == typeof(string) => "a text",
            _ when type == typeof(bool) => "true or false",
            _ when type == typeof(int) => "a whole number",
            _ when type == typeof(double) => "a number",
            _ when type == typeof(DateTimeOffset) => "a time such as 2026-03-02T01:12:09Z",
            _ => "a list of texts",
        };
    }

    private static IEnumerable<string> Fields(Type wanted) => wanted.GetProperties().Where(one => one.CanWrite).Select(Name);

    private static string Name(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static string? Quoted(string message, string before)
    {
        var start = message.IndexOf(before, StringComparison.Ordinal);
        return start < 0 ? null : message[(start + before.Length)..].Split('\'')[0];
    }
}
