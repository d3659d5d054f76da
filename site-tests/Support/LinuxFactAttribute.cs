namespace Praktijk.SiteTests.Support;

/// <summary>A test of what GitHub runs on Linux with its tools, which elsewhere are others.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "Only on Linux.";
    }
}
