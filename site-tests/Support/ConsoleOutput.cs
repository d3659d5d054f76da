using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text;

namespace Praktijk.SiteTests.Support;

/// <summary>
/// Lets tests that run at the same time each catch what they print: the console is replaced once by writers that pass everything on
/// to the test whose call it is (work that the call hands to other threads included).
/// </summary>
internal static class ConsoleOutput
{
    private static readonly Channel OutChannel = new(Console.Out);
    private static readonly Channel ErrorChannel = new(Console.Error);

    static ConsoleOutput()
    {
        Console.SetOut(OutChannel);
        Console.SetError(ErrorChannel);
    }

    /// <summary>What the action returned and what it wrote to standard output and standard error.</summary>
    public static (T Result, string Out, string Error) Capture<T>(Func<T> action)
    {
        var output = new StringWriter();
        var errors = new StringWriter();
        // A thread of its own: nothing of this test's context stays behind on a thread that others use next.
        var result = default(T)!;
        ExceptionDispatchInfo? thrown = null;
        var thread = new Thread(() =>
        {
            OutChannel.Listener = TextWriter.Synchronized(output);
            ErrorChannel.Listener = TextWriter.Synchronized(errors);
            try
            {
                result = action();
            }
            catch (TargetInvocationException e) when (e.InnerException is not null)
            {
                thrown = ExceptionDispatchInfo.Capture(e.InnerException);
            }
            catch (Exception e)
            {
                thrown = ExceptionDispatchInfo.Capture(e);
            }
        });
        thread.Start();
        thread.Join();
        thrown?.Throw();
        return (result, PraktijkProgram.Lines(output.ToString()), PraktijkProgram.Lines(errors.ToString()));
    }

    /// <summary>Passes on to the listener of the current call, or to the real console where nobody listens.</summary>
    private sealed class Channel(TextWriter console) : TextWriter
    {
        private readonly AsyncLocal<TextWriter?> _listener = new();

        public TextWriter? Listener { set => _listener.Value = value; }

        private TextWriter Target => _listener.Value ?? console;

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => Target.Write(value);

        public override void Write(char[] buffer, int index, int count) => Target.Write(buffer, index, count);

        public override void Write(ReadOnlySpan<char> buffer) => Target.Write(buffer);

        public override void Write(string? value) => Target.Write(value);

        public override void WriteLine(string? value) => Target.WriteLine(value);

        public override void Flush() => Target.Flush();
    }
}
