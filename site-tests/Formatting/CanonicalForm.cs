using System.Text;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Formatting;

public class CanonicalForm
{
    private const string Canonical = """
        ---
        titel: Buurthuiskamer Voorstad
        samenvatting: Bewoners runnen samen een huiskamer voor de buurt.
        plaats: Deventer
        provincie: Overijssel
        competenties:
          - zichtbaar
          - verbinden
        preventie:
          - ontmoeting
        kwadrant:
          collectief: 0.8
          formeel: 0.4
        bronnen:
          - titel: Een bron
        gepubliceerd: 2026-11-22
        ---

        ## Aanleiding

        Bewoners kenden elkaar niet.

        """;

    [Fact]
    public void Has_the_declared_order_block_lists_and_no_empty_fields() => Assert.Equal(Canonical, Formatted("""
        ---
        gepubliceerd: 2026-11-22
        kwadrant: { formeel: +0.40, collectief: 0.8 }
        wijk:
        signalen: []
        titel: 'Buurthuiskamer Voorstad'
        samenvatting: >
          Bewoners runnen samen
          een huiskamer voor de buurt.

        plaats:   "Deventer"
        provincie: Overijssel
        preventie: [ontmoeting]
        competenties:
        - zichtbaar
        - "verbinden"


        bronnen: [{ titel: Een bron, uitgever: "" }]
        ---

        ## Aanleiding

        Bewoners kenden elkaar niet.

        """));

    [Fact]
    public void Keeps_each_comment_at_what_it_belongs_to() => Assert.Equal("""
        ---
        # Dit bestand is van de redactie.

        # Zo heet het
        # op de gevel.
        titel: Buurthuiskamer Voorstad
        samenvatting: Bewoners runnen samen een huiskamer voor de buurt.
        plaats: Deventer # gebeld
        gemeente: # nog uitzoeken
        provincie: Overijssel
        competenties: # hoogstens vier
          # zij staan er elke dag
          - zichtbaar # zeker
          - verbinden
          # - onderzoekend

        # Een schatting:
        preventie: # misschien
          - ontmoeting
        kwadrant:
          collectief: 0.8
          # eerder 0.5
          formeel: 0.4
        bronnen:
          # uit de krant
          - titel: Een bron # p. 4
            datum: 2018
            # url: https://krant.example/
        gepubliceerd: 2026-11-22
        # oud:

        # Tot zover.
        ---

        """, Formatted("""
        ---
        # Dit bestand is van de redactie.

        gepubliceerd: 2026-11-22
        bronnen:
        # uit de krant
        - datum: 2018
          titel: Een bron   # p. 4
          # url: https://krant.example/
        # Zo heet het
        # op de gevel.
        titel: Buurthuiskamer Voorstad
        samenvatting: Bewoners runnen samen een huiskamer voor de buurt.
        plaats: Deventer # gebeld
        gemeente: # nog uitzoeken
        provincie: Overijssel
        competenties: [ # hoogstens vier
          # zij staan er elke dag
          zichtbaar, # zeker
          verbinden
          # - onderzoekend
        ]


        # Een schatting:
        preventie: [ontmoeting] # misschien
        kwadrant:
          # eerder 0.5
          formeel: 0.4

          collectief: 0.8
        # oud:


        # Tot zover.
        ---

        """));

    [Fact]
    public void Leaves_text_byte_order_mark_and_line_ends_as_they_are()
    {
        var text = Canonical.Replace("titel: Buurthuiskamer Voorstad", "titel: \"Buurthuiskamer Voorstad\"", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal)
            + "regel met alleen een LF\n\n\n  en spaties  \r\n- - -\u00A0\r---\r\nzonder einde";
        var bytes = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(text)).ToArray();
        using var folder = TestSite.Minimal.And(TestSite.Case, bytes).Place();

        Run(folder);

        var expected = Encoding.UTF8.GetString(bytes).Replace("titel: \"Buurthuiskamer Voorstad\"", "titel: Buurthuiskamer Voorstad", StringComparison.Ordinal);
        Assert.Equal(expected, Encoding.UTF8.GetString(File.ReadAllBytes(PathOf(folder))));
    }

    [Fact]
    public void A_changed_fact_is_one_changed_line()
    {
        using var folder = TestSite.WithCase(Canonical).Place();
        folder.Write(TestSite.Case, Canonical.Replace("plaats: Deventer", "plaats: 'Zutphen'", StringComparison.Ordinal));

        Run(folder);

        Assert.Equal(Canonical.Replace("plaats: Deventer", "plaats: Zutphen", StringComparison.Ordinal), folder.Read(TestSite.Case));
    }

    [Fact]
    public void A_file_that_is_canonical_is_not_written()
    {
        using var folder = TestSite.WithCase(Canonical).Place();
        var longAgo = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(PathOf(folder), longAgo);

        var run = Run(folder, TestSite.Case);

        Assert.Equal("", run.Out);
        Assert.Equal("Alles staat al in de vaste vorm: 1 bestand.\n", run.Err);
        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(PathOf(folder)));
    }

    [Fact]
    public void Says_which_files_it_wrote_and_leaves_nothing_else_behind()
    {
        using var folder = TestSite.Minimal.Place();
        var before = TemporaryFolder.Snapshot(folder.Content).Keys.ToList();
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(PathOf(folder), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        var run = Run(folder);

        Assert.Equal($"{TestSite.Case}\n", run.Out);
        Assert.Equal("1 van de 9 bestanden is nu in de vaste vorm gezet.\n", run.Err);
        Assert.Equal(Canonical, folder.Read(TestSite.Case));
        Assert.Equal(before, TemporaryFolder.Snapshot(folder.Content).Keys);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(PathOf(folder)));
    }

    [Fact]
    public void A_file_that_may_only_be_read_stays_and_the_others_are_written()
    {
        using var folder = TestSite.With("praktijken/ander.md", APractice.With("titel: Ander", "competenties: [verbinden]")).And(TestSite.Case, APractice.With("competenties: [verbinden]")).Place();
        var kept = Path.Combine(folder.Content, "praktijken/ander.md");
        var before = File.ReadAllText(kept);
        File.SetAttributes(kept, File.GetAttributes(kept) | FileAttributes.ReadOnly);

        var run = Run(folder, "praktijken");
        File.SetAttributes(kept, File.GetAttributes(kept) & ~FileAttributes.ReadOnly);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("praktijken/voorstad.md\n", run.Out);
        Assert.Contains("ander.md is alleen-lezen en blijft zoals het is.\n1 van de 2 bestanden is nu in de vaste vorm gezet.\n", run.Err, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(kept));
    }

    [Fact]
    public void On_request_only_tells_the_first_line_that_differs()
    {
        using var folder = TestSite.Minimal.Place();
        var before = folder.Read(TestSite.Case);

        var run = Run(folder, "--check");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"{TestSite.Case}:6: nu 'competenties: [zichtbaar, verbinden]', wordt 'competenties:'\n", run.Out);
        Assert.Equal("1 van de 9 bestanden wijkt af. Draai praktijk opmaak om het in de vaste vorm te zetten.\n", run.Err);
        Assert.Equal(before, folder.Read(TestSite.Case));
    }

    [Fact]
    public void Only_the_files_that_are_named_are_written()
    {
        using var folder = TestSite.Minimal.And("praktijken/tweede.md", APractice.With("titel: Tweede")).Place();
        var first = folder.Read(TestSite.Case);

        Assert.Equal("praktijken/tweede.md\n", Run(folder, "praktijken/tweede.md").Out);
        Assert.Equal(first, folder.Read(TestSite.Case));

        Assert.Equal($"{TestSite.Case}\n", Run(folder, Path.Combine(folder.Content, "praktijken")).Out);
    }

    [Theory]
    [InlineData("praktijken/bestaat-niet.md", "'praktijken/bestaat-niet.md' bestaat niet.")]
    [InlineData("..", "'..' staat niet in ")]
    [InlineData("LICENSE", "'LICENSE' heeft geen velden")]
    public void A_name_that_is_no_content_is_refused(string name, string sentence)
    {
        using var folder = TestSite.With("LICENSE", "vrij").Place();

        var run = Run(folder, name);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(sentence, run.Err, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("titel: \"open", "2:8: fout ongeldige-yaml")]
    [InlineData("titel: A\ntitel: B", "3:1: fout dubbel-veld")]
    [InlineData("plats: Deventer", "2:1: fout onbekend-veld")]
    [InlineData("titel: [A, B]", "2:8: fout geen-tekst")]
    [InlineData("competenties: verbinden", "2:15: fout geen-lijst")]
    [InlineData("kwadrant: { collectief: 0,8, formeel: 0.4 }", "2:27: fout komma-in-getal")]
    public void What_would_have_to_be_guessed_is_left_as_it_is_and_told(string fields, string message)
    {
        var text = $"---\n{fields}\nprovincie:   Overijssel\n---\n";
        using var folder = TestSite.WithCase(text).Place();

        var run = Run(folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{TestSite.Case}:{message}: ", run.Err, StringComparison.Ordinal);
        Assert.Contains("1 bestand blijft zoals het is", run.Err, StringComparison.Ordinal);
        Assert.Equal(text, folder.Read(TestSite.Case));
    }

    [Fact]
    public void A_value_that_is_wrong_but_readable_is_formatted_as_it_stands()
    {
        using var folder = TestSite.WithCase(APractice.With("gepubliceerd: 'gisteren'", "provincie: \"Gelre\"", "kwadrant: { formeel: 7, collectief: veel }")).Place();

        Run(folder);

        Assert.Contains("\nprovincie: Gelre\n", folder.Read(TestSite.Case), StringComparison.Ordinal);
        Assert.Contains("\nkwadrant:\n  collectief: veel\n  formeel: 7\n", folder.Read(TestSite.Case), StringComparison.Ordinal);
        Assert.Contains("\ngepubliceerd: gisteren\n", folder.Read(TestSite.Case), StringComparison.Ordinal);
    }

    [Fact]
    public void All_kinds_of_files_have_it()
    {
        using var folder = TestSite.Minimal
            .And("site.yml", "# van ons\nadres: 'https://proef.example/'\nrepository:\nnaam: Proef\n")
            .And("facetten/competenties/_facet.yml", "---\nvolgorde: 01\nverplicht: ja\nlabel: Competenties\nenkelvoud: competentie\n...\n")
            .And("bakens.yml", "bakens: [{ formeel: 1.0, collectief: −0.5, naam: Repaircafé }]")
            .And("home.md", "---\ninleiding: Welkom.\ntitel: 'Hoor je: dit'\n---\n")
            .And("leerlijnen/leren.md", "---\nstappen: [{ vragen: [Wat?], praktijk: voorstad }]\ndoelen: ['Een', { competenties: [verbinden], doel: Twee } # hier\n  ]\ntitel: Leren\nsamenvatting: Kijken.\n---\n")
            .Place();

        Run(folder);

        Assert.Equal("naam: Proef\n# van ons\nadres: https://proef.example/\n", folder.Read("site.yml"));
        Assert.Equal("label: Competenties\nenkelvoud: competentie\nvolgorde: 1\nverplicht: true\n", folder.Read("facetten/competenties/_facet.yml"));
        Assert.Equal("bakens:\n  - naam: Repaircafé\n    collectief: -0.5\n    formeel: 1\n", folder.Read("bakens.yml"));
        Assert.Equal("---\ntitel: Leren\nsamenvatting: Kijken.\ndoelen:\n  - Een\n  - doel: Twee # hier\n    competenties:\n      - verbinden\nstappen:\n  - praktijk: voorstad\n    vragen:\n      - Wat?\n---\n", folder.Read("leerlijnen/leren.md"));
        Assert.Equal("---\ntitel: \"Hoor je: dit\"\ninleiding: Welkom.\n---\n", folder.Read("home.md"));
    }

    [Theory]
    [InlineData("Eetclub Zwolle")]
    [InlineData("MAC: \"inloop\" # en meer")]
    [InlineData("2018 was 'n goed jaar")]
    public void A_file_that_new_made_has_it_with_all_its_explanations(string title)
    {
        using var folder = TestSite.WithCase(Canonical).Place();
        PraktijkProgram.Run(["new", "praktijk", title, .. folder.Options]);

        var run = Run(folder, "--check");

        Assert.True(run.ExitCode == 0, run.ToString());
    }

    [Fact]
    public void All_of_our_own_content_has_it()
    {
        var run = PraktijkProgram.Run("opmaak", "--check", "--content", Path.Combine(Repository.Root, "content"));

        Assert.True(run.ExitCode == 0, run.ToString());
    }

    private static string Formatted(string text)
    {
        using var folder = TestSite.Minimal.And("facetten/signalen/_facet.yml", AFacet.With()).And(TestSite.Case, text).Place();
        var run = Run(folder, TestSite.Case);
        Assert.True(run.ExitCode == 0, run.ToString());
        var once = folder.Read(TestSite.Case);
        Assert.Equal("", Run(folder, TestSite.Case).Out);
        return once;
    }

    private static string PathOf(SiteFolder folder) => Path.Combine(folder.Content, TestSite.Case);

    private static ProgramRun Run(SiteFolder folder, params string[] arguments) => PraktijkProgram.Run(["opmaak", .. folder.Options, .. arguments]);
}
