using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Praktijk.SiteTests.Support;

/// <summary>A plain file server on 127.0.0.1, as dull as the host on which the site will stand: index.html for folders, 404.html for what is not there.</summary>
internal sealed class StaticServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StaticServer(WebApplication app, string address)
    {
        _app = app;
        Address = address;
    }

    /// <summary>Where the root of the site is, with a slash at the end: <c>http://127.0.0.1:40123/praktijk/</c>.</summary>
    public string Address { get; }

    /// <param name="folder">The folder with the site.</param>
    /// <param name="under"><c>/</c>, or the path under which the site stands, with slashes around it.</param>
    public static async Task<StaticServer> Start(string folder, string under = "/")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var app = builder.Build();

        var files = new PhysicalFileProvider(folder, Microsoft.Extensions.FileProviders.Physical.ExclusionFilters.None);
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".webmanifest"] = "application/manifest+json";
        var prefix = new PathString(under.TrimEnd('/'));
        app.UseFileServer(new FileServerOptions
        {
            FileProvider = files,
            RequestPath = prefix,
            StaticFileOptions = { ContentTypeProvider = types, ServeUnknownFileTypes = true },
        });
        app.Run(async context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = "text/html; charset=utf-8";
            var page = files.GetFileInfo("404.html");
            if (page.Exists && context.Request.Path.StartsWithSegments(prefix))
                await context.Response.SendFileAsync(page, context.RequestAborted);
        });
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new StaticServer(app, address + under);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
