using Microsoft.Extensions.Options;

namespace Hotline.Integrations.Channels.DirectLine;

/// <summary>Settings of the Direct Line channel, read from the <c>Channels:DirectLine</c> section.</summary>
public sealed class DirectLineOptions
{
    /// <summary>The name of the section in <c>appsettings.json</c>.</summary>
    public const string Section = "Channels:DirectLine";

    /// <summary>
    /// Secrets that other sites' servers exchange for tokens, each 32 characters or more. None by default: then only the
    /// citizen page of this service can talk.
    /// </summary>
    public IReadOnlyList<string> Secrets { get; set; } = [];

    /// <summary>How long a token is good for, in seconds, from 60 to 86,400. Default 1,800.</summary>
    public int TokenLifetimeSeconds { get; set; } = 1800;

    /// <summary>The largest file taken, in bytes, from 100,000 to 50,000,000. Default 10,485,760 (10 MiB).</summary>
    public int MaxUploadBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>How many activities one conversation may post in a minute, from 5 to 600. Default 60. An emergency is never refused.</summary>
    public int ActivitiesPerMinute { get; set; } = 60;

    /// <summary>
    /// How many conversations the citizen page may begin from one network address in a minute, from 1 to 10,000. Default 60: many
    /// phones share an address. Sites with a secret count their own.
    /// </summary>
    public int ConversationsPerMinute { get; set; } = 60;
}

/// <summary>Every rule about the section.</summary>
internal sealed class DirectLineOptionsRules : IValidateOptions<DirectLineOptions>
{
    public ValidateOptionsResult Validate(string? name, DirectLineOptions options)
    {
        var faults = new ValidateOptionsResultBuilder();

        for (var i = 0; i < options.Secrets.Count; i++)
        {
            if (options.Secrets[i].Length < 32)
            {
                faults.AddError($"Channels:DirectLine:Secrets:{i} has {options.Secrets[i].Length} characters; it must have 32 or more.");
            }
        }

        Range(nameof(options.TokenLifetimeSeconds), options.TokenLifetimeSeconds, 60, 86_400);
        Range(nameof(options.MaxUploadBytes), options.MaxUploadBytes, 100_000, 50_000_000);
        Range(nameof(options.ActivitiesPerMinute), options.ActivitiesPerMinute, 5, 600);
        Range(nameof(options.ConversationsPerMinute), options.ConversationsPerMinute, 1, 10_000);
        return faults.Build();

        void Range(string key, int value, int least, int most)
        {
            if (value < least || value > most)
            {
                faults.AddError($"Channels:DirectLine:{key} is {value}; it must be from {least} to {most}.");
            }
        }
    }
}
