using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Praktijk.Diagnostics;
using Praktijk.Model;
using Praktijk.Schema;

namespace Praktijk.Commands;

/// <summary>
/// The commands and options, each declared once with its help text, and the step from arguments to a <see cref="Request"/>.
/// System.CommandLine splits the arguments; every word that people see is ours, because its own are English.
/// </summary>
internal sealed class CommandLine
{
    public const int DefaultPort = 4000;

    private static readonly string[] Kinds = [.. FileKind.All([]).Select(k => k.Key)];

    private readonly Option<string> _content = new("--content") { Description = "Map met de inhoud (content)", HelpName = "map", Recursive = true };
    private readonly Option<string> _templates = new("--templates") { Description = "Map met sjablonen die over de ingebouwde gaan", HelpName = "map", Recursive = true };
    private readonly Option<string> _baseUrl = new("--base-url") { Description = "Adres waarop de site komt te staan (dat van site.yml)", HelpName = "adres", Recursive = true };
    private readonly Option<bool> _drafts = new("--concepten") { Description = "Neem ook pagina's met status concept mee", Arity = ArgumentArity.Zero, Recursive = true };
    private readonly Option<bool> _help = new("--help", "-h", "-?") { Description = "Toon deze hulp", Arity = ArgumentArity.Zero, Recursive = true };
    private readonly Option<bool> _version = new("--version") { Description = "Toon de versie", Arity = ArgumentArity.Zero };
    private readonly Option<string> _output = new("--output") { Description = "Map waarin de site komt (site)", HelpName = "map" };
    private readonly Option<bool> _offline = new("--offline") { Description = "Maak een uitgave om weg te geven: een map (site-offline) en een zip, om vanaf schijf te openen", Arity = ArgumentArity.Zero };
    private readonly Option<bool> _compressed = new("--comprimeer") { Description = "Zet naast elk tekstbestand ook een .br en een .gz", Arity = ArgumentArity.Zero };
    private readonly Option<bool> _timings = new("--timings") { Description = "Toon hoe lang elke stap duurde", Arity = ArgumentArity.Zero };
    private readonly Option<bool> _plan = new("--plan") { Description = "Toon wat er zou veranderen en waardoor; verandert niets", Arity = ArgumentArity.Zero };
    private readonly Option<string> _site = new("--output") { Description = "Map met de site (site)", HelpName = "map" };
    private readonly Option<string> _since = new("--sinds") { Description = "Wat er nu op de host staat: een bewaarde lijst, of een map met een eerdere site", HelpName = "lijst of map" };
    private readonly Option<string> _save = new("--bewaar") { Description = "Bestand waarin de lijst van nu komt, voor de volgende keer", HelpName = "lijst" };
    private readonly Option<string> _answerFormat = new("--format") { Description = "Vorm van het antwoord: text of json (text)", HelpName = "vorm" };
    private readonly Option<string> _searchServer = new("--zoekmachine") { Description = "Map waarin de bestanden voor OpenSearch of Elasticsearch komen", HelpName = "map" };
    private readonly Option<string> _day = new("--peildatum") { Description = "Dag waarop je wilt kijken, zoals 2026-12-01 (vandaag)", HelpName = "datum" };
    private readonly Option<string> _kind = new("--soort") { Description = $"Alleen voor deze soort: {string.Join(", ", Kinds)}", HelpName = "soort" };
    private readonly Option<string> _schemaFolder = new("--output") { Description = "Map waarin een bestand per soort komt, in plaats van op het scherm", HelpName = "map" };
    private readonly Option<string> _format = new("--format") { Description = "Vorm van de meldingen: text, json, github of sarif (text)", HelpName = "vorm" };
    private readonly Option<string> _base = new("--base") { Description = "Waarmee je vergelijkt: een tak, tag of commit", HelpName = "ref" };
    private readonly Option<string> _dossierFile = new("--output") { Description = "Bestand waarin het dossier komt (anders op het scherm)", HelpName = "bestand" };
    private readonly Option<bool> _mend = new("--herstel") { Description = "Herstel in de bestanden wat zeker is, zoals een tikfout in een term", Arity = ArgumentArity.Zero };
    private readonly Option<string> _explain = new("--uitleg") { Description = "Leg een melding uit, met een voorbeeld", HelpName = "code" };
    private readonly Option<string> _port = new("--port") { Description = $"Poort op 127.0.0.1; 0 kiest een vrije ({DefaultPort})", HelpName = "nummer" };
    private readonly Option<bool> _open = new("--open") { Description = "Open de site in je browser", Arity = ArgumentArity.Zero };
    private readonly Option<bool> _onlyCheck = new("--check") { Description = "Zeg alleen wat er anders moet; verandert niets", Arity = ArgumentArity.Zero };
    private readonly Option<bool> _update = new("--bijwerken") { Description = "Zet de nieuwe adressen erbij in adressen.lock", Arity = ArgumentArity.Zero };
    private readonly Argument<string[]> _files = new("bestand") { Description = "Bestand of map; zonder krijgt alle inhoud de vaste vorm", Arity = ArgumentArity.ZeroOrMore };
    private readonly Argument<string> _title = new("titel") { Description = "Titel van de praktijk, tussen aanhalingstekens" };

    private readonly Command _root = new("praktijk", "Maakt van een map met Markdown een doorzoekbare kennisbank.");
    private readonly Command _build = new("build", "Maak de site");
    private readonly Command _check = new("check", "Controleer alle inhoud; verandert niets, behalve met --herstel");
    private readonly Command _canonical = new("opmaak", "Zet de velden van elk bestand in de vaste vorm");
    private readonly Command _serve = new("serve", "Bekijk de site terwijl je schrijft; verandert niets");
    private readonly Command _changes = new("wijzigingen", "Zeg welke bestanden je moet uploaden en verwijderen; verandert niets aan de site");
    private readonly Command _export = new("export", "Maak bestanden voor een eigen zoekmachine");
    private readonly Command _status = new("status", "Zeg welke praktijken toe zijn aan controle, en welke concept of ingetrokken zijn");
    private readonly Command _schema = new("schema", "Beschrijf de velden van elke soort bestand, als JSON Schema voor andere programma's");
    private readonly Command _dossier = new("dossier", "Vat samen wat een wijziging met de site doet; verandert niets");
    private readonly Command _addresses = new("adressen", "Zeg welke adressen nieuw zijn en welke verdwijnen; verandert niets, behalve met --bijwerken");
    private readonly Command _new = new("new", "Begin een nieuw bestand");
    private readonly Command _newPractice = new("praktijk", "Begin een nieuwe praktijk, met uitleg bij elk veld");

    private readonly string _currentFolder;

    private CommandLine(string currentFolder)
    {
        _currentFolder = currentFolder;
        _baseUrl.Validators.Add(result => Refuse(result, BaseAddress.From(ValueOf(result)) is null,
            value => $"{value} is geen adres voor een site: schrijf een volledig adres, zoals https://praktijk.example/."));
        _port.Validators.Add(result => Refuse(result, PortOf(ValueOf(result)) is null, value => $"{value} is geen poort: kies een getal van 0 tot en met 65535."));
        _format.Validators.Add(result => Refuse(result, FormatOf(ValueOf(result)) is null,
            value => $"{value} is geen vorm van meldingen: kies text, json, github of sarif.{Suggest(ValueOf(result), ["text", "json", "github", "sarif"])}"));
        _explain.Validators.Add(result => Refuse(result, Explanation.Of(ValueOf(result) ?? "") is null,
            value => $"{value} is geen code van een melding.{Suggest(ValueOf(result), Codes.All.Select(c => c.Name))}"));
        _answerFormat.Validators.Add(result => Refuse(result, AnswerFormatOf(ValueOf(result)) is null,
            value => $"{value} is geen vorm van het antwoord: kies text of json.{Suggest(ValueOf(result), ["text", "json"])}"));
        _day.Validators.Add(result => Refuse(result, DayOf(ValueOf(result)) is null, value => $"{value} is geen bestaande dag: schrijf jaar, maand en dag, zoals 2026-12-01."));
        _build.Add(_output);
        _build.Add(_offline);
        _build.Add(_compressed);
        _build.Add(_timings);
        _build.Add(_plan);
        _check.Add(_format);
        _check.Add(_mend);
        _check.Add(_explain);
        _canonical.Add(_files);
        _canonical.Add(_onlyCheck);
        _serve.Add(_port);
        _serve.Add(_open);
        foreach (var option in (Option[])[_site, _since, _save, _answerFormat])
            _changes.Add(option);
        _export.Add(_searchServer);
        _status.Add(_day);
        _status.Add(_answerFormat);
        _kind.Validators.Add(result => Refuse(result, ValueOf(result) is { } kind && !Kinds.Contains(kind),
            value => $"{value} is geen soort bestand: kies uit {string.Join(", ", Kinds)}.{Suggest(ValueOf(result), Kinds)}"));
        _schema.Add(_kind);
        _schema.Add(_schemaFolder);
        _dossier.Add(_base);
        _dossier.Add(_dossierFile);
        _addresses.Add(_update);
        _newPractice.Add(_title);
        _new.Add(_newPractice);
        foreach (var command in (Command[])[_build, _check, _serve, _new, _status, _schema, _changes, _export, _dossier, _canonical, _addresses])
            _root.Add(command);
        foreach (var option in (Option[])[_content, _templates, _baseUrl, _drafts, _help, _version])
            _root.Add(option);
    }

    /// <param name="args">As the shell gives them.</param>
    /// <param name="currentFolder">The absolute path that relative folders start from.</param>
    /// <exception cref="CommandFault">A folder that was named does not exist.</exception>
    public static Request Parse(IReadOnlyList<string> args, string currentFolder) => new CommandLine(currentFolder).RequestOf(args);

    private Request RequestOf(IReadOnlyList<string> args)
    {
        var parsed = _root.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        var command = parsed.CommandResult.Command;
        if (parsed.GetValue(_help))
            return new HelpRequest(HelpText.For(_root, command));
        if (args.Count == 0)
            return new InvalidUsage(null, HelpText.For(_root, _root));
        if (WhatIsWrong(parsed, command) is { } sentence)
            return new InvalidUsage(sentence, $"Hulp: {PathTo(command)} --help");
        if (parsed.GetValue(_version))
            return new VersionRequest();

        if (command == _changes)
            return ChangesRequestOf(parsed);
        if (command == _check && parsed.GetValue(_explain) is { } code)
            return new ExplainRequest(Explanation.Of(code)!);
        var folders = FolderChoice.Find(parsed.GetValue(_content), parsed.GetValue(_templates), _currentFolder);
        var options = new BuildOptions(BaseAddress.From(parsed.GetValue(_baseUrl)), parsed.GetValue(_drafts), parsed.GetValue(_offline));
        if (command == _build)
            return new BuildRequest(folders, options, FolderChoice.Output(parsed.GetValue(_output) ?? (options.Offline ? "site-offline" : "site"), folders, _currentFolder), parsed.GetValue(_compressed), parsed.GetValue(_timings), parsed.GetValue(_plan));
        if (command == _check)
            return new CheckRequest(folders, options, FormatOf(parsed.GetValue(_format)) ?? ReportFormat.Text, parsed.GetValue(_mend));
        if (command == _canonical)
            return new FormatRequest(folders, [.. (parsed.GetValue(_files) ?? []).Select(f => FolderChoice.InContent(f, folders, _currentFolder))], parsed.GetValue(_onlyCheck));
        if (command == _serve)
            return new ServeRequest(folders, options, PortOf(parsed.GetValue(_port)) ?? DefaultPort, parsed.GetValue(_open));
        if (command == _export)
            return new ExportRequest(folders, options, FolderChoice.Export(parsed.GetValue(_searchServer)!, folders, _currentFolder));
        if (command == _status)
            return new StatusRequest(folders, DayOf(parsed.GetValue(_day)), AnswerFormatOf(parsed.GetValue(_answerFormat)) ?? AnswerFormat.Text);
        if (command == _schema)
            return new SchemaRequest(folders, parsed.GetValue(_kind), FolderChoice.Schemas(parsed.GetValue(_schemaFolder), folders, _currentFolder));
        if (command == _dossier)
            return new DossierRequest(folders, options, parsed.GetValue(_base)!, FolderChoice.Dossier(parsed.GetValue(_dossierFile), folders, _currentFolder));
        if (command == _addresses)
            return new AddressesRequest(folders, options, parsed.GetValue(_update));
        return new NewPracticeRequest(folders, parsed.GetValue(_title)!);
    }

    /// <summary>Needs no content: a machine that only uploads has none.</summary>
    private ChangesRequest ChangesRequestOf(ParseResult parsed)
    {
        var site = FolderChoice.Site(parsed.GetValue(_site), _currentFolder);
        return new ChangesRequest(
            site,
            FolderChoice.Beside(site, parsed.GetValue(_since), "--sinds", _currentFolder),
            FolderChoice.Beside(site, parsed.GetValue(_save), "--bewaar", _currentFolder),
            AnswerFormatOf(parsed.GetValue(_answerFormat)) ?? AnswerFormat.Text);
    }

    /// <summary>The first thing that is wrong with the arguments, as a Dutch sentence; null when they are in order.</summary>
    private string? WhatIsWrong(ParseResult parsed, Command command)
    {
        if (parsed.UnmatchedTokens is { Count: > 0 } unmatched)
            return WhatIsUnknown(unmatched, command);
        if (parsed.GetValue(_version))
            return null;
        foreach (var error in parsed.Errors)
        {
            if (error.SymbolResult is OptionResult { Option: var option } result && (result.Tokens.Count != 1 || result.IdentifierTokenCount > 1))
                return result.Tokens.Count == 0 ? $"Achter {option.Name} hoort een waarde: {option.Name} <{option.HelpName}>." : $"{option.Name} mag maar één keer.";
        }
        if (parsed.GetValue(_offline) && parsed.GetValue(_compressed))
            return "--offline en --comprimeer gaan niet samen: vanaf schijf leest een browser geen .br of .gz.";
        if (command == _newPractice && (parsed.GetResult(_title) is not { Tokens: [var title] } || string.IsNullOrWhiteSpace(title.Value)))
            return "De titel ontbreekt: praktijk new praktijk \"Titel van de praktijk\".";
        if (command == _new)
            return "Zeg wat er nieuw moet zijn: praktijk new praktijk \"Titel van de praktijk\".";
        if (command == _export && parsed.GetResult(_searchServer) is null)
            return "Zeg waar de export moet komen: praktijk export --zoekmachine <map>.";
        if (command == _dossier && parsed.GetResult(_base) is null)
            return "Zeg waarmee je vergelijkt: praktijk dossier --base <ref>.";
        if (command == _root)
            return $"Zeg wat praktijk moet doen: {DutchText.List([.. _root.Subcommands.Select(c => c.Name)], "of")}.";
        return parsed.Errors is [var first, ..] ? PlainText.Clean(first.Message) : null;
    }

    private string WhatIsUnknown(IReadOnlyList<string> unmatched, Command command)
    {
        if (unmatched.FirstOrDefault(token => token.StartsWith('-')) is { } written)
        {
            var name = written.Split('=', ':')[0];
            var elsewhere = _root.Subcommands.Append(_newPractice).FirstOrDefault(c => c.Options.Any(o => o.Name == name));
            if (elsewhere is not null)
                return $"{name} is een optie van {PathTo(elsewhere)}, niet van {PathTo(command)}.";
            return $"{PlainText.Quote(name)} is geen optie van {PathTo(command)}.{Suggest(name, OptionsOf(command).Select(o => o.Name))}";
        }
        var word = PlainText.Quote(unmatched[0]);
        if (command == _new)
            return $"{word} kan new niet maken. Wel: praktijk new praktijk \"Titel van de praktijk\".";
        if (command == _root)
        {
            return $"{word} is geen opdracht: kies {DutchText.List([.. command.Subcommands.Select(c => c.Name)], "of")}."
                + Suggest(unmatched[0], command.Subcommands.Select(c => c.Name));
        }
        return command == _newPractice
            ? $"{word} hoort nog bij de titel: zet de hele titel tussen aanhalingstekens."
            : $"{word} is te veel: {PathTo(command)} kent alleen opties, en die beginnen met --.";
    }

    private IEnumerable<Option> OptionsOf(Command command) => command.Options.Concat(_root.Options.Where(o => o.Recursive)).Distinct();

    private static string PathTo(Command command) => HelpText.PathTo(command);

    private static string Suggest(string? written, IEnumerable<string> known) =>
        written is not null && NearestWord.Of(written, known) is { } near ? $" Bedoel je {near}?" : "";

    private static string? ValueOf(OptionResult result) => result.Tokens is [var only] ? only.Value : null;

    private static void Refuse(OptionResult result, bool wrong, Func<string, string> sentence)
    {
        if (wrong && ValueOf(result) is { } value)
            result.AddError(sentence(PlainText.Quote(value)));
    }

    private static int? PortOf(string? written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535 ? port : null;

    private static DateOnly? DayOf(string? written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static AnswerFormat? AnswerFormatOf(string? written) => written switch
    {
        "text" => AnswerFormat.Text,
        "json" => AnswerFormat.Json,
        _ => null,
    };

    private static ReportFormat? FormatOf(string? written) => written switch
    {
        "text" => ReportFormat.Text,
        "json" => ReportFormat.Json,
        "github" => ReportFormat.GitHub,
        "sarif" => ReportFormat.Sarif,
        _ => null,
    };
}
