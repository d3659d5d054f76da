using System.CommandLine;
using System.Text;

namespace Praktijk.Commands;

/// <summary>The help page of a command, in Dutch, made from the declarations of its options.</summary>
internal static class HelpText
{
    public static string For(Command root, Command command)
    {
        var help = new StringBuilder();
        help.Append(command.Description!.TrimEnd('.')).Append(".\n\nGebruik:\n  ").Append(PathTo(command));
        if (command.Subcommands.Count > 0)
            help.Append(" <opdracht>");
        foreach (var argument in command.Arguments)
            help.Append(argument.Arity.MaximumNumberOfValues > 1 ? $" [<{argument.Name}> …]" : $" \"<{argument.Name}>\"");
        help.Append(" [opties]\n");

        var rows = new List<(string Heading, string Left, string Right)>();
        rows.AddRange(command.Subcommands.Select(c => ("Opdrachten", c.Name, c.Description!)));
        rows.AddRange(command.Arguments.Select(a => ("Invoer", $"<{a.Name}>", a.Description!)));
        rows.AddRange(command.Options.Where(o => !o.Recursive).Select(o => ("Opties", Left(o), o.Description!)));
        rows.AddRange(root.Options.Where(o => o.Recursive).Select(o => ("Opties van elke opdracht", Left(o), o.Description!)));
        var width = rows.Max(r => r.Left.Length);
        foreach (var group in rows.GroupBy(r => r.Heading))
        {
            help.Append('\n').Append(group.Key).Append(":\n");
            foreach (var (_, left, right) in group)
                help.Append("  ").Append(left.PadRight(width)).Append("  ").Append(right).Append('\n');
        }
        if (command == root)
        {
            help.Append("\nWat tussen haakjes staat, geldt als je niets opgeeft.\n");
            help.Append($"Uitkomst: {ExitCode.Done} gelukt, {ExitCode.ContentHasErrors} er zitten fouten in de inhoud, {ExitCode.CouldNotWork} de opdracht kon niet worden uitgevoerd.\n");
        }
        return help.ToString();
    }

    /// <summary>What somebody types to get there: <c>praktijk new praktijk</c>.</summary>
    public static string PathTo(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathTo(parent)} {command.Name}" : command.Name;

    private static string Left(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(a => a == "-h").Append(option.Name));
        return option.HelpName is null ? names : $"{names} <{option.HelpName}>";
    }
}
