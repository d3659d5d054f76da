namespace Praktijk.Rendering;

/// <summary>A mistake in a template: not the editors' but the designers', so the command cannot do its work (exit code 2).</summary>
/// <param name="template">The template's path, e.g. <c>templates/paginas/praktijk.hbs</c>.</param>
/// <param name="line">From 1; null when the engine gave no hint.</param>
/// <param name="column">From 1; null when the engine gave no hint.</param>
/// <param name="problem">What is wrong, as a Dutch sentence.</param>
internal sealed class TemplateFault(string template, int? line, int? column, string problem, Exception? cause = null)
    : CommandFault(problem, cause)
{
    public string Template => template;
    public int? Line => line;
    public int? Column => column;

    /// <summary>The page that was being made, as people write it (<c>/praktijken/mac-doetinchem/</c>); null while reading the templates.</summary>
    public string? Page { get; init; }

    /// <summary><c>templates/delen/kaart.hbs:4:12: 'Titel' bestaat hier niet (bij het maken van /praktijken/).</c></summary>
    public override string Message
    {
        get
        {
            var place = (line, column) switch { (null, _) => template, (_, null) => $"{template}:{line}", _ => $"{template}:{line}:{column}" };
            return Page is null ? $"{place}: {base.Message}" : $"{place}: {base.Message} Dit bleek bij het maken van {Page}.";
        }
    }
}
