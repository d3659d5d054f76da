using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Praktijk.Serving;

/// <summary>
/// Kestrel by itself, without the host around it: no settings from files or the environment that could make it listen elsewhere, no log lines, and a start
/// within some milliseconds.
/// </summary>
internal static class Kestrel
{
    public static KestrelServer On(IPAddress address, int port)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(address, port, listen => listen.Protocols = HttpProtocols.Http1);
        options.Limits.MaxRequestBodySize = 64 * 1024;
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        return new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
    }

    /// <summary>With the port that was given out, when 0 was asked for.</summary>
    public static string AddressOf(KestrelServer server) => server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();

    internal sealed class Application(Func<HttpContext, Task> answer, Action<Exception> failed) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => answer(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
            if (exception is not null)
                failed(exception);
        }
    }
}
