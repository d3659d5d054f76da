namespace Praktijk.Commands;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done; there may have been warnings.</summary>
    public const int Done = 0;

    /// <summary>The content has errors: nothing was published.</summary>
    public const int ContentHasErrors = 1;

    /// <summary>The command could not do its work: usage, a missing folder, a template, the disk, a permission.</summary>
    public const int CouldNotWork = 2;
}
