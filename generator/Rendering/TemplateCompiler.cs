using System.Linq.Expressions;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using HandlebarsDotNet.Features;

namespace Praktijk.Rendering;

/// <summary>
/// Has the template engine interpret each block of a template until it has been used often enough to be worth compiling. What it makes of a template
/// is compiled by the runtime at its best, method by method, and most blocks of a small site run a few times: compiling them all took a quarter of its build.
/// </summary>
internal sealed class TemplateCompiler : IExpressionCompiler, IFeature, IFeatureFactory
{
    public IFeature CreateFeature() => this;

    /// <summary>The engine sets its own compiler first.</summary>
    public void OnCompiling(ICompiledHandlebarsConfiguration configuration) => configuration.ExpressionCompiler = this;

    public void CompilationCompleted()
    {
    }

    public T Compile<T>(Expression<T> expression)
        where T : class, Delegate =>
        expression is Expression<TemplateDelegate> block ? (T)(Delegate)(TemplateDelegate)new Block(block).Run : expression.Compile();

    private sealed class Block(Expression<TemplateDelegate> source)
    {
        private const int UsesToCompile = 300;

        private TemplateDelegate? _run;
        private int _uses;
        private volatile bool _isCompiled;

        public void Run(EncodedTextWriter writer, BindingContext context)
        {
            if (!_isCompiled)
                Prepare();
            _run!(writer, context);
        }

        private void Prepare()
        {
            var uses = Interlocked.Increment(ref _uses);
            if (uses == UsesToCompile)
            {
                _run = source.Compile();
                _isCompiled = true;
            }
            else if (_run is null)
            {
                Interlocked.CompareExchange(ref _run, source.Compile(preferInterpretation: true), null);
            }
        }
    }
}
