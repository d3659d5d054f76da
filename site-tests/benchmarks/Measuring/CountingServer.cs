using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Praktijk.Benchmarks.Measuring;

/// <summary>A request that was answered.</summary>
/// <param name="At">When it came in, in milliseconds since 1970, as browsers count.</param>
/// <param name="Bytes">The length of the answer as sent, without its headers.</param>
internal sealed record Answer(double At, string Path, int Bytes)
{
    /// <summary>What the look of the page asks for; all the rest is script and what the search reads.</summary>
    public bool IsLook =>
        System.IO.Path.GetExtension(Path) is "" or ".html" or ".css" or ".woff2" or ".svg" or ".png" or ".jpg" or ".ico" or ".webmanifest";
}

/// <summary>Serves a folder from memory, compressed beforehand as far as it was asked for before, and remembers each answer.</summary>
internal sealed class CountingServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly ConcurrentDictionary<string, byte[]> _sent = new(StringComparer.Ordinal);
    private readonly Lock _guard = new();
    private readonly List<Answer> _answers = [];
    private int _open;
    private double _last;

    private CountingServer(string folder)
    {
        _folder = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(Respond);
    }

    /// <summary>With a slash at the end.</summary>
    public string Address { get; private set; } = "";

    public static async Task<CountingServer> Start(string folder)
    {
        var server = new CountingServer(folder);
        await server._app.StartAsync();
        server.Address = server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/";
        return server;
    }

    /// <summary>Milliseconds since 1970, with parts.</summary>
    public static double Now => (DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds;

    /// <summary>True when no request is being answered, nor was one in the last so many milliseconds.</summary>
    public bool IsQuiet(double milliseconds)
    {
        lock (_guard)
            return _open == 0 && Now - _last > milliseconds;
    }

    /// <summary>The answers since the last time, which are then forgotten.</summary>
    public IReadOnlyList<Answer> Take()
    {
        lock (_guard)
        {
            Answer[] taken = [.. _answers];
            _answers.Clear();
            return taken;
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Respond(HttpContext context)
    {
        var at = Now;
        lock (_guard)
            _open++;
        var path = context.Request.Path.Value ?? "/";
        var bytes = 0;
        try
        {
            var file = Path.GetFullPath(Path.Combine(_folder, path.TrimStart('/')));
            if (path.EndsWith('/'))
                file = Path.Combine(file, "index.html");
            if (!file.StartsWith(_folder, StringComparison.Ordinal) || !File.Exists(file))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }
            var sent = _sent.GetOrAdd(file, SentFile.Read);
            bytes = sent.Length;
            var type = SentFile.CompressedTypeOf(file);
            context.Response.ContentType = type ?? (file.EndsWith(".woff2", StringComparison.Ordinal) ? "font/woff2" : "application/octet-stream");
            context.Response.ContentLength = bytes;
            context.Response.Headers.CacheControl = "public, max-age=600";
            if (type is not null)
                context.Response.Headers.ContentEncoding = "br";
            await context.Response.Body.WriteAsync(sent, context.RequestAborted);
        }
        finally
        {
            lock (_guard)
            {
                _answers.Add(new Answer(at, path, bytes));
                _open--;
                _last = Now;
            }
        }
    }
}
