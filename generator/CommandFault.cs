namespace Praktijk;

/// <summary>
/// The command could not do its work, for a reason that is not the content's: a missing folder, a template fault, a disk that fails.
/// The message is one Dutch sentence for the person at the keyboard; the exit code becomes 2.
/// </summary>
internal class CommandFault(string message, Exception? cause = null) : Exception(message, cause);
