using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Praktijk.Serving;

/// <summary>
/// Answers browsers from the latest <see cref="Preview"/>, on 127.0.0.1 only. Reads no file and writes none: what is not in the snapshot does not exist.
/// </summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private readonly KestrelServer _server;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Moment? _now;

    private PreviewServer(KestrelServer server) => _server = server;

    /// <summary>Where browsers find it: <c>http://127.0.0.1:4000/</c>.</summary>
    public string Root { get; private set; } = "";

    /// <param name="port">0 for any that is free.</param>
    /// <param name="failed">Hears of a request that could not be answered.</param>
    /// <exception cref="CommandFault">Another program has the port.</exception>
    public static async Task<PreviewServer> Start(int port, Action<Exception> failed)
    {
        var kestrel = Kestrel.On(IPAddress.Loopback, port);
        var server = new PreviewServer(kestrel);
        try
        {
            await kestrel.StartAsync(new Kestrel.Application(server.Answer, failed), CancellationToken.None);
        }
        catch (IOException)
        {
            kestrel.Dispose();
            throw new CommandFault($"Poort {port} is al in gebruik. Kies een andere met --port, of 0 voor een vrije.");
        }
        catch (System.Net.Sockets.SocketException)
        {
            kestrel.Dispose();
            throw new CommandFault($"Poort {port} mag praktijk niet gebruiken. Kies een andere met --port, of 0 voor een vrije.");
        }
        server.Root = Kestrel.AddressOf(kestrel).TrimEnd('/') + "/";
        return server;
    }

    /// <summary>From now on browsers get this; those that look are told.</summary>
    public void Show(Preview preview)
    {
        var before = _now;
        _now = new Moment(preview);
        before?.Over.TrySetResult();
        _first.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        using var hurry = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        try
        {
            await _server.StopAsync(hurry.Token);
        }
        catch (OperationCanceledException)
        {
            // Slow clients do not hold up the end.
        }
        _server.Dispose();
        _stopping.Dispose();
    }

    private async Task Answer(HttpContext context)
    {
        try
        {
            await _first.Task.WaitAsync(_stopping.Token);
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token, context.RequestAborted);
            await Answer(context, _now!, ended.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            context.Abort();
        }
    }

    private async Task Answer(HttpContext context, Moment now, CancellationToken ended)
    {
        var request = context.Request;
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (!IsForThisMachine(request.Host.Host))
            await Send(context, StatusCodes.Status400BadRequest, "text/plain; charset=utf-8", "Alleen voor 127.0.0.1.\n"u8.ToArray());
        else if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            await Refuse(context);
        else if (request.Path.Value is not { Length: > 0 } path)
            await Send(context, StatusCodes.Status404NotFound, ContentTypes.Html, PreviewPages.NotFound.ToArray());
        else if (path == PreviewPages.EventsPath)
            await Events(context, now, request.Query["pagina"].ToString(), ended);
        else if (path == PreviewPages.ScriptPath)
            await Send(context, StatusCodes.Status200OK, ContentTypes.JavaScript, PreviewPages.Script.ToArray());
        else if (path == PreviewPages.StylePath)
            await Send(context, StatusCodes.Status200OK, ContentTypes.Css, PreviewPages.Style.ToArray());
        else
            await SendPage(context, now.Preview, path);
    }

    /// <summary>A page elsewhere that points its own name at this machine must not read drafts (DNS rebinding).</summary>
    private static bool IsForThisMachine(string host) => host is "" or "127.0.0.1" || host.Equals("localhost", StringComparison.OrdinalIgnoreCase);

    private static Task Refuse(HttpContext context)
    {
        context.Response.Headers.Allow = "GET, HEAD";
        return Send(context, StatusCodes.Status405MethodNotAllowed, "text/plain; charset=utf-8", "Alleen lezen.\n"u8.ToArray());
    }

    private static Task SendPage(HttpContext context, Preview preview, string path)
    {
        if (preview.Site is not { } site)
            return Send(context, StatusCodes.Status503ServiceUnavailable, ContentTypes.Html, PreviewPages.NoSiteYet(preview));
        Answer answer;
        try
        {
            answer = site.Find(path);
        }
        catch (CommandFault fault)
        {
            return Send(context, StatusCodes.Status500InternalServerError, ContentTypes.Html, PreviewPages.NoPage(preview with { Fault = Diagnostics.Printing.FailureSentence.Of(fault) }));
        }
        switch (answer)
        {
            case Answer.Found { File: var file, IsNamedByContent: var keeps }:
                if (keeps)
                    context.Response.Headers.CacheControl = "max-age=31536000, immutable";
                return SendFile(context, StatusCodes.Status200OK, file, preview.Version);
            case Answer.Redirect { Path: var target }:
                context.Response.Headers.Location = new PathString(target).ToUriComponent() + context.Request.QueryString.Value;
                return Send(context, StatusCodes.Status302Found, "text/plain; charset=utf-8", default);
            case Answer.Missing { Page: { } page }:
                return SendFile(context, StatusCodes.Status404NotFound, page, preview.Version);
            default:
                return Send(context, StatusCodes.Status404NotFound, ContentTypes.Html, PreviewPages.NotFound.ToArray());
        }
    }

    private static Task SendFile(HttpContext context, int status, ServedFile file, string version) =>
        Send(context, status, file.ContentType, file.IsHtml ? PreviewPages.WithScript(file.Bytes.Span, version) : file.Bytes);

    private static async Task Send(HttpContext context, int status, string contentType, ReadOnlyMemory<byte> body)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(body, context.RequestAborted);
    }

    /// <summary>Tells the browser what is shown now, and again at each change (server-sent events).</summary>
    /// <param name="page">The path of the page that listens: it will ask for that page again, which is made in the meantime.</param>
    private async Task Events(HttpContext context, Moment now, string page, CancellationToken ended)
    {
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        while (true)
        {
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"retry: 1000\nevent: stand\ndata: {now.Preview.ToJson()}\n\n"), ended);
            await context.Response.Body.FlushAsync(ended);
            await now.Over.Task.WaitAsync(ended);
            now = _now!;
            if (now.Preview.Site is { } site)
                _ = Task.Run(() => site.Prepare(page), CancellationToken.None);
        }
    }

    /// <summary>What is shown, and the end of it.</summary>
    private sealed class Moment(Preview preview)
    {
        public Preview Preview => preview;
        public TaskCompletionSource Over { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
