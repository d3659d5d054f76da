using System.Text.Json;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Distribution;

/// <summary>The program for a system has a lock file of its own, which must lock the same packages as every build.</summary>
public class LockFiles
{
    [Theory]
    [InlineData("linux-x64")]
    [InlineData("osx-arm64")]
    [InlineData("win-x64")]
    public void Of_a_system_lock_what_a_plain_build_locks(string system)
    {
        using var plain = Read("packages.lock.json");
        using var own = Read($"packages.{system}.lock.json");

        Assert.True(
            JsonElement.DeepEquals(Packages(plain), Packages(own)),
            $"generator/packages.{system}.lock.json is behind; renew it with: dotnet restore generator -p:RuntimeIdentifier={system} --force-evaluate");
        Assert.True(own.RootElement.GetProperty("dependencies").TryGetProperty($"net10.0/{system}", out _));
    }

    private static JsonElement Packages(JsonDocument file) => file.RootElement.GetProperty("dependencies").GetProperty("net10.0");

    private static JsonDocument Read(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "generator", name)));
}
