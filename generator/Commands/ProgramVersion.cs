using System.Reflection;

namespace Praktijk.Commands;

/// <summary>The version of this program, as <c>1.0.0</c>, without the commit that the compiler adds.</summary>
internal static class ProgramVersion
{
    public static string Number =>
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
