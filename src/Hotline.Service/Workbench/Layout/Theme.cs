using MudBlazor;

namespace Hotline.Service.Workbench.Layout;

/// <summary>The component library's theme. Colours are in <c>wwwroot/console/tokens.css</c>, which sets the library's too, so that light and dark need no script.</summary>
internal static class Theme
{
    private static readonly string[] _systemFonts =
        ["system-ui", "-apple-system", "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "sans-serif"];

    /// <summary>System fonts, small corners.</summary>
    public static readonly MudTheme Desk = new()
    {
        Typography = new Typography { Default = new DefaultTypography { FontFamily = _systemFonts, FontSize = "0.9375rem" } },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px" },
    };
}
