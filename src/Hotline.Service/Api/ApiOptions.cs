using Microsoft.Extensions.Options;

namespace Hotline.Service.Api;

/// <summary>Settings of the API for other programs, read from the <c>Api</c> section.</summary>
internal sealed class ApiOptions
{
    /// <summary>The name of the section in <c>appsettings.json</c>.</summary>
    public const string Section = "Api";

    /// <summary>How many requests one key may make in a minute, from 1 to 10,000,000. Default 6,000.</summary>
    public int RequestsPerMinute { get; set; } = 6_000;

    /// <summary>
    /// How many requests without a key (status, additions, withdrawal, which a receipt's PIN opens) one address may make in a
    /// minute, from 1 to 10,000. Default 60.
    /// </summary>
    public int RequestsPerMinuteWithoutKey { get; set; } = 60;

    /// <summary>The greatest length of a request's body, in bytes, from 1,024 to 10,485,760. Default 262,144.</summary>
    public int MaxBodyBytes { get; set; } = 262_144;
}

/// <summary>Every rule about the section. All faults are reported together, each naming its setting and its value.</summary>
internal sealed class ApiOptionsRules : IValidateOptions<ApiOptions>
{
    public ValidateOptionsResult Validate(string? name, ApiOptions options)
    {
        var faults = new ValidateOptionsResultBuilder();

        Range("RequestsPerMinute", options.RequestsPerMinute, 1, 10_000_000);
        Range("RequestsPerMinuteWithoutKey", options.RequestsPerMinuteWithoutKey, 1, 10_000);
        Range("MaxBodyBytes", options.MaxBodyBytes, 1_024, 10_485_760);

        return faults.Build();

        void Range(string key, int value, int least, int most)
        {
            if (value < least || value > most)
            {
                faults.AddError($"Api:{key} is {value}; it must be from {least} to {most}.");
            }
        }
    }
}
