using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Hotline.Service.Citizen;

/// <summary>The words the chat's script needs, as a block of data in the page: the page has no script of its own inside.</summary>
internal static class ChatWords
{
    // Angle brackets and ampersands are escaped whatever the ranges are, so that no words can end the block.
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly string[] _keys =
    [
        "Again", "Busy", "Connecting", "Copied", "Copy", "ForgetSure", "Hotline", "NotSent", "Number", "Offline", "Pin", "Print", "Qr",
        "ReceiptTitle", "Refused", "Remove", "Ring", "Sending", "Sent", "TooLarge", "TooMany", "Track", "Typing", "WrongType", "You",
    ];

    /// <summary>JSON in which no character can end the block it stands in.</summary>
    public static string Json(CitizenHere here, int mostBytes, int mostFiles) => JsonSerializer.Serialize(new
    {
        words = _keys.ToDictionary(key => key, key => here.Voice.Fill(
            key, ("number", key == "Ring" ? "{number}" : here.City.HotlineNumber), ("megabytes", mostBytes >> 20), ("count", mostFiles))),
        lines = here.City.EmergencyLines.ToDictionary(line => line.Number, line => line.Names.In(here.Language)),
    }, _json);
}
