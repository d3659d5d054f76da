using Praktijk.Commands;

using var terminal = Terminal.OfProcess();
using var interruption = new Interruption();
return Dispatch.Run(args, Environment.CurrentDirectory, terminal, interruption.Token);
