using Praktijk.Diagnostics;

namespace Praktijk.Mending;

/// <summary>Something that was mended in a file.</summary>
/// <param name="Problem">What was wrong, at the place where it stood then.</param>
/// <param name="Done">What has happened, as a sentence.</param>
internal sealed record Mend(Diagnostic Problem, string Done);
