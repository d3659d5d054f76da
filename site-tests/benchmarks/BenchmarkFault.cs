namespace Praktijk.Benchmarks;

/// <summary>The benchmark cannot be done; the message says why and what to do.</summary>
internal sealed class BenchmarkFault(string message) : Exception(message);
