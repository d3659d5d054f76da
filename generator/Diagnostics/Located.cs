namespace Praktijk.Diagnostics;

/// <summary>A value with the place where it stood, so that a rule that runs stages later can still point at the word.</summary>
internal readonly record struct Located<T>(T Value, SourceLocation At)
{
    public Located<TResult> Select<TResult>(Func<T, TResult> change) => new(change(Value), At);
}
