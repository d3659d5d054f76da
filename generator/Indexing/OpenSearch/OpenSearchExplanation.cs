namespace Praktijk.Indexing.OpenSearch;

/// <summary>What somebody reads who finds the export: it goes along, because the commands belong to these files.</summary>
internal static class OpenSearchExplanation
{
    public static readonly string Text = """
        # Bestanden voor een zoekmachine

        Met deze bestanden zet je de kennisbank in een eigen OpenSearch of Elasticsearch. `praktijk export --zoekmachine` heeft ze gemaakt.

        | bestand | wat erin staat |
        | --- | --- |
        | `index.json` | hoe de zoekmachine Nederlands leest (stammen, werkwoorden, synoniemen) en welke velden er zijn |
        | `documenten-0001.ndjson` en verder | de pagina's: om en om een regel die zegt wat er moet gebeuren, en een regel met de velden |

        ## Inlezen

        Maak eerst de index, en stuur dan de documenten:

        ```
        curl --fail-with-body -X PUT  -H 'Content-Type: application/json' --data-binary @index.json "$ZOEKMACHINE/praktijk-1"
        curl --fail-with-body -X POST -H 'Content-Type: application/x-ndjson' --data-binary @documenten-0001.ndjson "$ZOEKMACHINE/praktijk-1/_bulk?filter_path=errors,items.*.error"
        ```

        `$ZOEKMACHINE` is het adres van je zoekmachine, zoals `https://zoek.example:9200`. Zijn er meer bestanden met documenten? Herhaal de tweede opdracht
        dan voor elk bestand. Staat er `"errors":true` in het antwoord, dan is er iets niet ingelezen; erachter staat wat.

        ## Bijwerken

        Wat niet meer in de kennisbank staat, verdwijnt niet vanzelf uit een index. Maak daarom elke keer een nieuwe (`praktijk-2`), lees alles in, en laat
        dan de naam waarmee je zoekt naar de nieuwe wijzen. Lezers merken er niets van:

        ```
        curl --fail-with-body -X POST -H 'Content-Type: application/json' "$ZOEKMACHINE/_aliases" \
          -d '{ "actions": [ { "remove": { "index": "praktijk-*", "alias": "praktijk" } }, { "add": { "index": "praktijk-2", "alias": "praktijk" } } ] }'
        ```

        De eerste keer is er nog niets om weg te halen: laat `remove` dan weg.

        ## Zoeken

        ```
        curl -H 'Content-Type: application/json' "$ZOEKMACHINE/praktijk/_search" -d '{
          "query": { "bool": {
            "must": { "multi_match": { "query": "samen eten", "type": "cross_fields", "operator": "and",
              "fields": [ "titel^6", "samenvatting^3", "plaatsen^3", "labels^2", "synoniemen^2", "koppen^2", "tekst" ] } },
            "filter": [ { "term": { "soort": "praktijk" } } ] } } }'
        ```

        De getallen achter `^` zijn de gewichten van de zoekfunctie op de site zelf.

        ## Velden

        - `_id`: de slug van een praktijk; bij andere pagina's het adres, omdat een term dezelfde slug mag hebben.
        - `soort`: praktijk, term, begrip, achtergrond, leerlijn, kwadrant of pagina.
        - `titel`, `samenvatting`, `labels`, `synoniemen`, `plaatsen`, `koppen` en `tekst`: om in te zoeken. `plaatsen` heeft ook de andere namen van een plaats.
        - `facetten.<facet>`: de slugs van de termen, om op te filteren en te tellen.
        - `plaats`, `wijk`, `gemeente`, `provincie` en `kwadrant`: ook om op te filteren, alleen bij praktijken.
        - `collectief` en `formeel`: van -1 tot 1, alleen bij praktijken.
        - `gepubliceerd` en `bijgewerkt`: een dag, waar die bekend is.
        - `slug` en `url`: om naar de pagina te verwijzen.

        Laat wat je toont altijd als tekst zien, niet als HTML: in een titel mag `<` staan.

        """.ReplaceLineEndings("\n");
}
