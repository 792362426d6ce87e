using Hotline.Integrations.Channels.Attachments;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Hotline.Integrations.Channels.DirectLine;

/// <summary>Everything the Direct Line channel needs from the container.</summary>
public static class DirectLineModule
{
    /// <summary>Adds the channel. A bad <c>Channels:DirectLine</c> section stops the service at startup, naming the setting.</summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        services.AddOptions<DirectLineOptions>().BindConfiguration(DirectLineOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsRules>();
        services.AddDataProtection();
        services.AddCors(cors => cors.AddPolicy(
            DirectLineEndpoints.CorsPolicy,
            policy => policy.AllowAnyOrigin().AllowAnyHeader().WithMethods("GET", "POST").SetPreflightMaxAge(TimeSpan.FromHours(1))));

        services.AddSingleton<TakeFile>();
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<DirectLineCaller>();
        services.AddSingleton<ActivityTranslation>();
        services.AddSingleton<ReadUpload>();
        services.AddSingleton<PostActivity>();
        services.AddSingleton<ChatStream>();

        return services;
    }
}
