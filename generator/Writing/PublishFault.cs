namespace Praktijk.Writing;

/// <summary>The site could not be published; the folder is as it was.</summary>
internal sealed class PublishFault(string message, Exception? cause = null) : CommandFault(message, cause);
