namespace Hotline.Reports;

/// <summary>How a reporter wants to be known. What each means is told to them in plain words from <c>dialogs/</c>.</summary>
public enum ReporterMode
{
    /// <summary>Name and contact are given; the unit may be told, and a reward may be paid.</summary>
    Named = 1,

    /// <summary>Name and contact are given to the hotline alone; the unit gets a copy without them.</summary>
    Confidential = 2,

    /// <summary>Works for the reported enterprise; as confidential, with the protection the law gives employees who report.</summary>
    Insider = 3,

    /// <summary>Nothing about the person is kept. No reward, no personal answer; receipt number and PIN still open the status.</summary>
    Anonymous = 4,
}
