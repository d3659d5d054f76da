namespace Praktijk.Commands;
internal static class NewPracticeCommand { public static int Run(NewPracticeRequest request, Terminal terminal, TimeProvider clock) => 0; }
