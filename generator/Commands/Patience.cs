using System.Diagnostics;
using Spectre.Console;

namespace Praktijk.Commands;

/// <summary>
/// Shows people at a terminal how far long work is; work of less than a second shows nothing. The work runs on another thread, so that
/// Ctrl+C is heard at any moment.
/// </summary>
/// <param name="stopping">Fires when somebody presses Ctrl+C.</param>
internal sealed class Patience(Terminal terminal, CancellationToken stopping)
{
    private static readonly TimeSpan BeforeAnythingShows = TimeSpan.FromSeconds(1);

    private readonly Stopwatch _since = Stopwatch.StartNew();

    public TimeSpan Elapsed => _since.Elapsed;

    /// <summary>For work that leaves nothing behind: Ctrl+C does not wait for it.</summary>
    /// <param name="what">What happens, in Dutch: <c>Pagina's maken</c>.</param>
    /// <exception cref="OperationCanceledException">Ctrl+C was pressed.</exception>
    public T While<T>(string what, Func<T> work) => While(what, 0, TimeSpan.Zero, _ => work());

    /// <summary>For work that writes, reports each step, and has to clean up when it is stopped between two of them (a second Ctrl+C does not wait).</summary>
    /// <param name="total">How many steps the work reports.</param>
    /// <exception cref="OperationCanceledException">Ctrl+C was pressed.</exception>
    public T While<T>(string what, int total, Func<IProgress<int>, T> work) => While(what, total, Timeout.InfiniteTimeSpan, work);

    private T While<T>(string what, int total, TimeSpan toCleanUp, Func<IProgress<int>, T> work)
    {
        var steps = new Steps(stopping);
        var running = Task.Run(() => work(steps), CancellationToken.None);
        var untilShown = BeforeAnythingShows - _since.Elapsed;
        if (!Ended(running, untilShown > TimeSpan.Zero ? untilShown : TimeSpan.Zero, toCleanUp) && terminal.Live is { } live)
            Show(live, what, total, steps, atMost => Ended(running, atMost, toCleanUp));
        Ended(running, Timeout.InfiniteTimeSpan, toCleanUp);
        return running.GetAwaiter().GetResult();
    }

    private void Show(IAnsiConsole live, string what, int total, Steps steps, Func<TimeSpan, bool> ended) =>
        live.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()).Start(context =>
        {
            var bar = context.AddTask(what, maxValue: Math.Max(total, 1));
            bar.IsIndeterminate = total == 0;
            while (!ended(TimeSpan.FromMilliseconds(100)))
                bar.Value = Math.Min(steps.Done, total);
        });

    /// <summary>True when the work has ended, well or badly, within the time given; after Ctrl+C it gets only the time to clean up.</summary>
    private bool Ended(Task running, TimeSpan atMost, TimeSpan toCleanUp)
    {
        try
        {
            return Task.WaitAny([running], (int)atMost.TotalMilliseconds, stopping) == 0;
        }
        catch (OperationCanceledException)
        {
            // Work that was in its last step is done all the same.
            if (Task.WaitAny([running], toCleanUp) == 0 && running.IsCompletedSuccessfully)
                return true;
            throw;
        }
    }

    /// <summary>Takes the work's reports from any thread; after Ctrl+C a report stops the work at a step between two files.</summary>
    private sealed class Steps(CancellationToken stopping) : IProgress<int>
    {
        private int _done;

        public int Done => Volatile.Read(ref _done);

        public void Report(int value)
        {
            stopping.ThrowIfCancellationRequested();
            Volatile.Write(ref _done, value);
        }
    }
}
