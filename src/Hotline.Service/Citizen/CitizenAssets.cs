using System.Security.Cryptography;

namespace Hotline.Service.Citizen;

/// <summary>Addresses of the pages' own files, with a mark that changes when the file does, so that no browser keeps an old one.</summary>
public sealed class CitizenAssets(IWebHostEnvironment environment)
{
    private readonly Dictionary<string, string> _marks = [];
    private readonly Lock _lock = new();

    /// <summary>The address of a file of <c>wwwroot/citizen</c>.</summary>
    public string this[string file]
    {
        get
        {
            lock (_lock)
            {
                if (!_marks.TryGetValue(file, out var mark))
                {
                    var found = environment.WebRootFileProvider.GetFileInfo($"citizen/{file}");
                    using var content = found.Exists ? found.CreateReadStream() : Stream.Null;
                    _marks[file] = mark = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 4));
                }

                return $"/citizen/{file}?v={mark}";
            }
        }
    }
}
