using Hotline.Integrations.Storage;
using Microsoft.AspNetCore.Identity;

namespace Hotline.Service.People;

/// <summary>Everything accounts and signing in need from the container.</summary>
internal static class PeopleModule
{
    /// <summary>Adds accounts, cookies and policies. Needs storage and the city.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services
            .AddIdentityCore<Account>(options =>
            {
                options.Password = new PasswordOptions
                {
                    // Our own rules say the rest.
                    RequiredLength = 1,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._";
            })
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<HotlineDb>()
            .AddClaimsPrincipalFactory<PrincipalOfAccount>()
            .AddPasswordValidator<PasswordRules>()
            .AddSignInManager()
            .AddDefaultTokenProviders();

        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, options =>
            {
                options.Cookie.Name = "hotline.person";
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                options.ExpireTimeSpan = TimeSpan.FromHours(12);
                options.SlidingExpiration = true;
                options.LoginPath = "/sign-in";
                options.AccessDeniedPath = "/sign-in/denied";
                options.ReturnUrlParameter = "return";
                options.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
            });
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddAuthorization(Policies.AddTo);

        services.AddSingleton<SetupLink>();
        services.AddHostedService<PrintSetupLink>();
        services.AddSingleton<SignInDelays>();
        services.AddSingleton<Accounts>();
        services.AddScoped<Invitation>();
        services.AddScoped<SignIn>();
        return services;
    }
}
