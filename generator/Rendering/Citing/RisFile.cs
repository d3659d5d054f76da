using System.Globalization;
using System.Text;

namespace Praktijk.Rendering.Citing;

/// <summary>For EndNote, Mendeley, Zotero and others: two letters, two spaces, a hyphen, a space, the value; lines end as on Windows.</summary>
internal static class RisFile
{
    public static string Of(Citation page)
    {
        var lines = new StringBuilder();
        Add("TY", "ELEC");
        Add("TI", page.Title);
        // Behind a comma a first name is expected.
        Add("AU", page.Organisation.Replace(",", "", StringComparison.Ordinal));
        if (page.Date is { } date)
        {
            Add("PY", date.ToString("yyyy", CultureInfo.InvariantCulture));
            Add("DA", date.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture));
        }
        // Programs look for the name of a site in one or the other.
        Add("T2", page.Website);
        Add("PB", page.Website);
        Add("UR", page.Url);
        Add("LA", Citation.Language);
        if (page.Version.Length > 0)
            Add("N1", $"Versie {page.Version}");
        Add("ER", "");
        return lines.ToString();

        void Add(string tag, string value) => lines.Append(tag).Append("  - ").Append(value).Append("\r\n");
    }
}
