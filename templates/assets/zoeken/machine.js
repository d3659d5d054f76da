/* De zoekmachine: leest de index die de bouw maakte (generator/Indexing) en zet de praktijken op volgorde bij een vraag.
   Haalt alleen de delen op die een vraag nodig heeft. Weet niets van de pagina. */

const LANGSTE_WOORD = 40, MEESTE_WOORDEN = 24, MEESTE_AANVULLINGEN = 40, MEESTE_VERWANT = 10;
const STERKSTE = 8, KLEINSTE_DEKKING = .25, KORTE_ZIN = 80;

/* ---- Woorden: precies zoals de bouw ze leest (SearchWords, SearchKey) ---- */

const LETTERS = { ß: 'ss', æ: 'ae', œ: 'oe', ĳ: 'ij', þ: 'th', ø: 'o', ł: 'l', đ: 'd', ħ: 'h', ı: 'i', ŀ: 'l', ð: 'd', ſ: 's', ŧ: 't', '’': "'", '‘': "'", '‛': "'" };

function plat(tekst) {
  return tekst.replace(/[A-Z]|[^\x00-\x7f]/g, (teken) => {
    const klein = teken.toLowerCase();
    if (klein.length > 1) return teken;
    if (klein >= '\u0300' && klein <= '\u036f' || klein === '\u00ad') return '';
    return LETTERS[klein] ?? (klein > '\x7f' && klein < '\u0180' ? klein.normalize('NFD')[0] : klein);
  });
}

function woordenVan(tekst) {
  return (plat(tekst).replace(/[\ud800-\udfff]/g, ' ').match(/[\p{L}\p{Nd}]+(?:'[\p{L}\p{Nd}]+)*/gu) ?? [])
    .map((woord) => woord.replace(/'s$/, '').replace(/'/g, '').slice(0, LANGSTE_WOORD));
}

/* De sleutel waaronder alle vormen van een woord bij elkaar staan. */
function sleutelVan(woord) {
  return zonderE(stam(woord)).replace(/(?<=.)(aai|ooi|oei)[dt]$/, '$1');
}

/* Een stam die zijn laatste e kwijtraakt, wordt weer geschreven als woord: eenzame wordt eenzaam, dikke dik, lieve lief. */
function zonderE(kern) {
  if (!/^.{2,}[^aeiouy]e$/s.test(kern)) return kern;
  const kaal = kern.slice(0, -1), laatste = kaal.at(-1);
  if (laatste === kaal.at(-2)) return kaal.slice(0, -1);
  const lang = /[^aeiouy][aou][^wxy]$/.test(kaal) || /^[^aeiouy]+e[^wxy]$/.test(kaal);
  return kaal.slice(0, -1) + (lang ? kaal.at(-2) : '') + ({ v: 'f', z: 's' }[laatste] ?? laatste);
}

/* ---- De index ---- */

/* Getallen staan als leesbare tekens in een tekst; de bouw schrijft ze met NumberText. */
function lezer(tekst) {
  let plaats = 0;
  return {
    klaar: () => plaats >= tekst.length,
    getal() {
      let waarde = 0, maat = 1, teken;
      while ((teken = cijfer(tekst.charCodeAt(plaats++))) > 60) { waarde += maat * teken; maat *= 30; }
      return waarde + maat * teken;
    },
  };
}

function cijfer(code) {
  return code - (code > 92 ? 36 : 35);
}

/* Oplopende nummers die als stappen zijn opgeschreven. */
function nummers(stappen) {
  const uit = [], bron = lezer(stappen);
  for (let vorige = -1; !bron.klaar();) uit.push(vorige += bron.getal() + 1);
  return uit;
}

/* Een woord dat zijn begin deelt met het vorige: eerst hoeveel letters, dan de rest. */
function naWoord(vorige, geschreven) {
  return vorige.slice(0, cijfer(geschreven.charCodeAt(0))) + geschreven.slice(1);
}

function omgekeerd(woord) {
  return [...woord].reverse().join('');
}

/* Het aantal typefouten tussen twee woorden: een letter te veel, te weinig of verkeerd, of twee verwisseld. Meer dan meeste wordt meeste + 1. */
function afstand(a, b, meeste) {
  if (Math.abs(a.length - b.length) > meeste) return meeste + 1;
  let eerder = [], vorige = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const rij = [i];
    for (let j = 1; j <= b.length; j++) {
      rij[j] = Math.min(vorige[j] + 1, rij[j - 1] + 1, vorige[j - 1] + (a[i - 1] !== b[j - 1]));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) rij[j] = Math.min(rij[j], eerder[j - 2] + 1);
    }
    if (Math.min(...rij) > meeste) return meeste + 1;
    [eerder, vorige] = [vorige, rij];
  }
  return vorige[b.length];
}

/* De woorden met de minste typefouten. */
function dichtbij(woord, woorden, meeste) {
  let beste = { afstand: meeste + 1, woorden: [] };
  for (const ander of woorden) {
    /* Van een kort woord maakt één andere letter meestal een ander woord: rouw is geen bouw. */
    if (woord.length < 7 && ander.length === woord.length && [...ander].sort().join() !== [...woord].sort().join()) continue;
    const fouten = afstand(woord, ander, Math.min(meeste, beste.afstand));
    if (fouten < beste.afstand) beste = { afstand: fouten, woorden: [] };
    if (fouten <= meeste && fouten === beste.afstand) beste.woorden.push(ander);
  }
  return beste.woorden.length ? beste : undefined;
}

/* Haalt delen van de index op als script: dat werkt op elke host en vanaf schijf. In de naam van het bestand staat de versie van het deel.
   versies heeft per soort (de eerste letter) de versies op een rij; zestien delen met teksten hebben er samen één. */
function maakLader(map, versies) {
  const wachtend = new Map(), gehaald = new Map();
  globalThis.praktijkZoek = (naam, inhoud) => wachtend.get(naam)?.(inhoud);
  return (naam) => {
    if (!gehaald.has(naam)) {
      gehaald.set(naam, new Promise((goed, fout) => {
        const script = document.createElement('script');
        script.src = new URL(naam + '.' + versies[naam[0]].split(' ')[naam.slice(1) >> 4 * (naam[0] === 't')] + '.js', map);
        /* Een deel dat niet komt, of niet is wat het moet zijn, wordt de volgende keer opnieuw gevraagd. */
        script.onload = script.onerror = () => { gehaald.delete(naam); script.remove(); fout(naam); };
        wachtend.set(naam, (inhoud) => { if (Object.keys(inhoud ?? 0).length) { script.onload = null; script.remove(); goed(inhoud); } });
        document.head.append(script);
      }));
    }
    return gehaald.get(naam);
  };
}

/* haal(naam) geeft een belofte met de inhoud van een deel van de index. */
function maakZoekmachine(kop, haal) {
  const stopwoorden = new Set(kop.stop.split(' '));
  const begin = { w: kop.w.split(' '), e: kop.e.split(' ') };
  const kaarten = new Map();
  const families = new Map();
  const begrippen = [];
  let facetten = kop.facetten && leesFacetten(kop.facetten);
  if (kop.kaarten) for (let i = 0; i < kop.praktijken; i++) kaarten.set(i, leesKaart(kop.kaarten, 4 * i));
  for (let i = 0; i < kop.begrippen.length; i += 4) {
    const [facet, waarde, label, namen] = kop.begrippen.slice(i, i + 4);
    begrippen.push({ facet, waarde, label, namen: namen.split('|').map((naam) => naam.split(' ')) });
  }

  /* ---- Delen ophalen en lezen ---- */

  function leesKaart(rij, i) {
    const [titel, plaats, punt, naam] = rij.slice(i, i + 4);
    return { titel, plaats, x: Math.floor(punt / 41) / 20 - 1, y: punt % 41 / 20 - 1, adres: `praktijken/${naam || woordenVan(titel).join('-')}/` };
  }

  function leesFacetten(bron) {
    return Object.fromEntries(Object.entries(bron).map(([facet, waarden]) => [facet, new Map(Object.entries(waarden).map(([waarde, stappen]) => [waarde, new Set(nummers(stappen))]))]));
  }

  /* Het nummer van het deel waarin een woord staat of zou staan. */
  function deelVan(letter, woord) {
    const eersten = begin[letter];
    let laag = 0, hoog = eersten.length;
    while (hoog - laag > 1) {
      const midden = (laag + hoog) >> 1;
      if (eersten[midden] <= woord) laag = midden; else hoog = midden;
    }
    return laag;
  }

  /* Alle delen met woorden die zo beginnen, hooguit drie. */
  function delenVan(letter, aanhef) {
    const van = deelVan(letter, aanhef), tot = Math.min(deelVan(letter, aanhef + '\uffff'), van + 2);
    return Array.from({ length: tot - van + 1 }, (_, i) => letter + (van + i));
  }

  const gelezen = new Map();
  async function laad(namen) {
    await Promise.all([...new Set(namen)].map(async (naam) => {
      const inhoud = gelezen.has(naam) || await haal(naam);
      if (!gelezen.has(naam)) gelezen.set(naam, leesRijen(inhoud, naam[0] === 'w'));
    }));
  }

  async function rijenVan(namen) {
    await laad(namen);
    return namen.flatMap((naam) => gelezen.get(naam) ?? []);
  }

  function leesRijen([tekst, documenten = '', sterktes, passages, metKaart = '', ...kolommen], metFamilies) {
    const rijen = [], [stappen, krachten, plekken] = [documenten, sterktes, passages].map(lezer);
    let vorige = '';
    for (const regel of tekst.split('\n')) {
      if (!regel) continue;
      const [geschreven, vormen, aantal, soort = ''] = regel.split('\t');
      const sleutel = vorige = naWoord(vorige, geschreven), docs = [], sterk = [], waar = [];
      const rij = { sleutel, vormen: [sleutel], docs, sterk, waar, gewoon: soort[0] === '!', groepen: soort.match(/\d+/g) ?? [], zie: vormen?.[0] === '!' ? vormen.slice(1) : '' };
      if (vormen && !rij.zie) {
        let eerder = sleutel;
        rij.vormen = vormen.split(' ').map((vorm) => eerder = naWoord(eerder, vorm));
      }
      /* Per document hoe sterk het erover gaat (0 tot 1) en in welke passages. */
      for (let doc = -1, i = 0; i < aantal; i++) {
        docs.push(doc += stappen.getal() + 1);
        sterk.push((krachten.getal() + 1) / STERKSTE);
        waar.push(plekken.getal() + 1);
      }
      rijen.push(rij);
      if (metFamilies && (!rij.zie || !families.has(sleutel))) families.set(sleutel, rij);
    }
    nummers(metKaart).forEach((doc, i) => kaarten.set(doc, leesKaart(kolommen.map((kolom) => kolom[i]), 0)));
    return rijen;
  }

  /* De familie bij een sleutel; wie naar een andere familie verwijst, wordt gevolgd. */
  async function familie(sleutel) {
    await laad(['w' + deelVan('w', sleutel)]);
    const rij = families.get(sleutel);
    return rij?.zie ? familie(rij.zie) : rij;
  }

  async function familieVan(woord) {
    return await familie(sleutelVan(woord)) ?? familie(woord);
  }

  /* ---- De vraag ---- */

  /* Elk woord van de vraag wordt een lijst van families, elk met een gewicht: het woord zelf telt 1, wat erop lijkt minder. */
  async function ontleed(vraag) {
    const alle = woordenVan(vraag).slice(0, MEESTE_WOORDEN);
    const inhoud = [...new Set(alle)].filter((woord) => !stopwoorden.has(woord) && (woord.length > 1 || /\d/.test(woord)));
    const onaf = /[\p{L}\p{Nd}]$/u.test(vraag) && alle.at(-1);
    await laad(inhoud.map((woord) => 'w' + deelVan('w', sleutelVan(woord))));
    /* Twee letters die geen woord zijn, worden er een. */
    if (onaf.length === 2 && inhoud.at(-1) === onaf && !await familieVan(onaf)) inhoud.pop();
    const delen = [];
    for (const woord of inhoud) delen.push({ woord, ...await zoekWoord(woord, woord === onaf) });
    await voegSamen(inhoud, delen);
    return delen;
  }

  async function zoekWoord(woord, maakAf) {
    const zelf = await familieVan(woord);
    const treffers = new Map();
    if (zelf) treffers.set(zelf, 1);
    if (maakAf || !zelf) for (const [rij, gewicht] of await aanvullingen(woord, !zelf)) if (!treffers.has(rij)) treffers.set(rij, gewicht);
    /* Staat het woord alleen op andere pagina's, dan zeggen zijn delen welke praktijken erbij horen. */
    if (zelf?.docs[0] >= kop.praktijken) for (const [rij, gewicht] of (await samenstelling(woord))?.treffers ?? []) treffers.set(rij, gewicht);
    if (treffers.size) return { treffers, gewoon: zelf?.gewoon };
    return await andereVorm(woord) ?? await samenstelling(woord) ?? await verbetering(woord, 1) ?? await einde(sleutelVan(woord)) ?? await verbetering(woord, 2) ?? { treffers };
  }

  /* Woorden die zo beginnen, de meest gebruikte eerst. */
  async function aanvullingen(woord, onbekend) {
    if (woord.length < 3) return [];
    const gevonden = new Map();
    /* Bij een bekend woord zijn aanvullingen geen tweede deel waard. */
    for (const rij of await rijenVan(onbekend ? delenVan('w', woord) : ['w' + deelVan('w', woord)])) {
      const vorm = rij.vormen.find((vorm) => vorm.startsWith(woord));
      if (vorm) gevonden.set(rij.zie ? await familie(rij.zie) : rij, (onbekend ? .5 : .25) + .4 * woord.length / vorm.length);
    }
    gevonden.delete(undefined);
    return [...gevonden].sort((a, b) => b[0].docs.length - a[0].docs.length).slice(0, MEESTE_AANVULLINGEN);
  }

  /* Een vorm die in geen tekst staat, van een woord dat er wel in staat. */
  async function andereVorm(woord) {
    for (const kaal of [woord.replace(/[td]e?n?$/, ''), woord.replace(/(e|en|s)$/, ''), woord + 'en']) {
      const rij = kaal.length > 3 && kaal !== woord && await familie(sleutelVan(kaal));
      if (rij) return { treffers: new Map([[rij, .9]]) };
    }
  }

  /* Een samenstelling die in geen tekst staat, van woorden die er wel in staan: het laatste zegt wat het is. */
  async function samenstelling(woord) {
    await laad(delenVan('w', woord.slice(0, 4)));
    for (let i = 3; i <= woord.length - 4; i++) {
      const begin = woord.slice(0, i), voor = families.get(sleutelVan(begin)) ?? families.get(sleutelVan(begin.replace(/(s|en)$/, '')));
      if (!voor?.docs.length || i < 4 && !voor.vormen.includes(begin)) continue;
      const na = await familie(sleutelVan(woord.slice(i)));
      if (na) return { treffers: new Map([[voor, .5], [na, .7]]) };
    }
  }

  /* Het woord dat er het meest op lijkt. De eerste of de laatste helft klopt bijna altijd: daar wordt gezocht. */
  async function verbetering(woord, meeste) {
    if (woord.length < 5 * meeste - 1) return;
    const helft = Math.min(4, Math.ceil(woord.length / 2)), kern = sleutelVan(woord);
    const vooraan = (await rijenVan(delenVan('w', woord.slice(0, helft)))).flatMap((rij) => rij.vormen);
    const beste = dichtbij(woord, vooraan, 1) ?? dichtbij(kern, (await achterstevoren(kern.slice(-helft))).concat(vooraan), meeste);
    /* Een woord waarvan de lijst andere woorden kent, is geen typefout. */
    if (!beste || (await leesGroepen()).flat().includes(kern)) return;
    const rijen = (await Promise.all(beste.woorden.slice(0, 8).map(async (vorm) => await familie(vorm) ?? await familieVan(vorm)))).filter((rij) => rij?.docs[0] < kop.praktijken)
      .sort((a, b) => b.docs.length - a.docs.length);
    if (!rijen.length) return;
    const fouten = (vorm) => afstand(woord, vorm, LANGSTE_WOORD);
    return { treffers: new Map(rijen.slice(0, 2).map((rij, i) => [rij, (i ? .5 : .85) / beste.afstand ** .5])), bedoeld: [...rijen[0].vormen].sort((a, b) => fouten(a) - fouten(b))[0] };
  }

  /* De sleutels uit de delen waarin alles staat wat zo eindigt. */
  async function achterstevoren(slot) {
    return (await rijenVan(delenVan('e', omgekeerd(slot)))).map((rij) => omgekeerd(rij.sleutel));
  }

  /* Woorden die zo eindigen na een ander woord: een deel van een samenstelling dat nergens los staat. */
  async function einde(kern) {
    if (kern.length < 3) return;
    const treffers = new Map();
    for (const sleutel of await achterstevoren(kern)) {
      const voor = sleutel.endsWith(kern) ? sleutel.slice(0, -kern.length) : '';
      if (voor.length > 2 && voor !== 'ver' && (await familie(sleutelVan(voor)) ?? await familie(sleutelVan(voor.replace(/(s|en?)$/, ''))))) treffers.set(await familie(sleutel), .6);
    }
    if (treffers.size) return { treffers };
  }

  /* Twee woorden die de teksten als één woord schrijven: ‘buurt moestuin’. */
  async function voegSamen(inhoud, delen) {
    for (let i = 0; i + 1 < inhoud.length; i++) {
      for (const band of ['', 's', 'en']) {
        const vorm = inhoud[i] + band + inhoud[i + 1];
        const rij = await familie(sleutelVan(vorm)) ?? (i + 2 === inhoud.length ? (await aanvullingen(vorm, true))[0]?.[0] : undefined);
        if (!rij) continue;
        for (const deel of [delen[i], delen[i + 1]]) deel.treffers.set(rij, 1);
        delete delen[i].bedoeld;
        delete delen[i + 1].bedoeld;
      }
    }
  }

  /* ---- De volgorde ---- */

  function scoor(delen) {
    const aantal = kop.documenten;
    const kolommen = delen.map(({ treffers, gewoon }) => {
      const sterk = new Float32Array(aantal), waar = new Uint32Array(aantal);
      let gevonden = 0;
      for (const [rij, gewicht] of treffers) {
        const { docs, sterk: kracht, waar: plek } = rij;
        for (let i = 0; i < docs.length; i++) {
          const doc = docs[i];
          if (!sterk[doc]) gevonden++;
          sterk[doc] = Math.max(sterk[doc], gewicht * kracht[i]) + .1 * Math.min(sterk[doc], gewicht * kracht[i]);
          waar[doc] |= plek[i];
        }
      }
      return { sterk, waar, zeldzaam: (gewoon ? .4 : 1) * Math.log(1 + (aantal - gevonden + .5) / (gevonden + .5)) };
    });
    const totaal = kolommen.reduce((som, { zeldzaam }) => som + zeldzaam, 0);
    const scores = new Float32Array(aantal), gedekteDelen = new Float32Array(aantal);
    let hoogsteDekking = 0;
    for (let doc = 0; doc < aantal; doc++) {
      let som = 0, gedekt = 0, samen = 0;
      for (let i = 0; i < kolommen.length; i++) {
        const { sterk, waar, zeldzaam } = kolommen[i];
        if (!sterk[doc]) continue;
        som += sterk[doc] * zeldzaam;
        gedekt += zeldzaam;
        for (let j = 0; j < i; j++) {
          if (kolommen[j].waar[doc] & waar[doc]) samen += Math.min(zeldzaam, kolommen[j].zeldzaam) * Math.min(sterk[doc], kolommen[j].sterk[doc]);
        }
      }
      const dekking = gedekt / totaal;
      if (dekking > hoogsteDekking) hoogsteDekking = dekking;
      gedekteDelen[doc] = dekking;
      if (som) scores[doc] = (som + .3 * samen) * (.25 + .75 * dekking);
    }
    /* Wat alleen de gewoonste woorden van een lange vraag heeft, is geen antwoord. */
    for (let doc = 0; doc < aantal; doc++) if (delen.length > 2 && gedekteDelen[doc] < KLEINSTE_DEKKING * hoogsteDekking) scores[doc] = 0;
    return scores;
  }

  /* Labels die zeggen waar de vraag over gaat: ze staan er met al hun woorden in (‘ik ken mijn buren niet’), of komen bij de beste treffers
     veel vaker voor dan bij alle praktijken. */
  function kenmerkend(scores, beste, delen) {
    const top = beste.slice(0, 8).filter((doc) => scores[doc] > .4 * scores[beste[0]]);
    const som = (docs) => docs.reduce((totaal, doc) => totaal + scores[doc], 0), massa = som(top);
    const sleutels = new Set(delen.flatMap(({ treffers }) => [...treffers].filter(([, gewicht]) => gewicht === 1).map(([rij]) => rij.sleutel)));
    return begrippen.map((begrip) => {
      const leden = facetten[begrip.facet]?.get(begrip.waarde) ?? new Set(), altijd = leden.size / kop.praktijken;
      const langste = Math.max(...begrip.namen.map((naam) => naam.every((sleutel) => sleutels.has(sleutel)) ? naam.length : 0)), genoemd = langste > 1 ? 2 * langste / delen.length : 0;
      return { begrip, leden, kracht: genoemd > .8 ? genoemd : (som(top.filter((doc) => leden.has(doc))) / massa - altijd) * (1 - altijd) ** 2 };
    }).filter(({ kracht }) => kracht > .3).sort((a, b) => b.kracht - a.kracht).slice(0, 3);
  }

  async function zoek(vraag) {
    const delen = await ontleed(vraag);
    if (!delen.length) return { delen, praktijken: null, verwant: [], paginas: [] };
    const scores = scoor(delen);
    const volgorde = (van, tot) => Array.from({ length: tot - van }, (_, i) => van + i).filter((doc) => scores[doc]).sort((a, b) => scores[b] - scores[a] || a - b);
    let praktijken = volgorde(0, kop.praktijken);
    let verwant = [];
    /* Een grote verzameling heeft haar filters niet in de kop, en de volgorde mag niet afhangen van wat er al gehaald is. */
    if (kop.facetten && praktijken.length) {
      const soorten = kenmerkend(scores, praktijken, delen), hoogste = scores[praktijken[0]];
      for (const { leden, kracht } of soorten) for (const doc of leden) if (scores[doc]) scores[doc] += .15 * kracht * hoogste;
      praktijken = volgorde(0, kop.praktijken);
      if (praktijken.length < MEESTE_VERWANT) {
        const extra = new Map();
        for (const { begrip, leden } of soorten) for (const doc of leden) if (!scores[doc] && !extra.has(doc)) extra.set(doc, { doc, via: begrip });
        verwant = [...extra.values()].slice(0, MEESTE_VERWANT - praktijken.length);
      }
    }
    return { delen, praktijken, verwant, paginas: volgorde(kop.praktijken, kop.documenten), scores };
  }

  /* ---- Wat de pagina laat zien ---- */

  /* De tekst van een praktijk, voor een fragment. */
  async function leesTekst(doc) {
    const deel = Math.floor(doc / kop.teksten), inhoud = await haal('t' + deel), i = 5 * (doc - deel * kop.teksten);
    if (!kaarten.has(doc)) kaarten.set(doc, leesKaart(inhoud, i));
    const [samenvatting, eerste, tweede, ...rest] = inhoud[i + 4], delen = [];
    for (let j = 0; j < rest.length; j += 3) delen.push({ kop: rest[j], anker: rest[j + 1], tekst: rest[j + 2] });
    return { samenvatting, labels: [eerste, tweede], delen };
  }

  /* Per filter de waarden met hun praktijken. */
  async function leesFilters() {
    return facetten ??= leesFacetten(await haal('f'));
  }

  async function leesPaginas() {
    const rij = await haal('p'), uit = [];
    for (let i = 0; i < rij.length; i += 4) uit.push({ groep: rij[i], titel: rij[i + 1], adres: rij[i + 2], omschrijving: rij[i + 3] });
    return uit;
  }

  /* Groepen van woorden voor hetzelfde. */
  async function leesGroepen() {
    return (await haal('v')).split('|').map((groep) => groep.split(' '));
  }

  /* Een functie die van een woord uit een tekst, of van een sleutel, zegt of de vraag het bedoelt: 2 is het woord zelf, 1 een ander woord voor hetzelfde, 0 is niets. */
  function maakHerkenner(delen, groepen = []) {
    const zelf = new Set(), anders = new Set(), stukken = [];
    for (const { woord, bedoeld, treffers } of delen) {
      for (const rij of treffers.keys()) {
        zelf.add(rij.sleutel);
        for (const nummer of rij.groepen) groepen[nummer]?.forEach((ander) => anders.add(ander));
      }
      stukken.push(...[bedoeld ?? woord, sleutelVan(bedoeld ?? woord)].filter((stuk) => stuk.length > 3));
    }
    return (woord) => {
      const sleutel = sleutelVan(woord), namen = [families.get(woord)?.zie || sleutel, woord];
      return namen.some((naam) => zelf.has(naam)) || stukken.some((stuk) => woord.startsWith(stuk) || [woord, sleutel].some((heel) => heel.endsWith(stuk) && heel.length > stuk.length + 2)) ? 2 : +namen.some((naam) => anders.has(naam));
    };
  }

  /* De tekst in stukken: [tekst, hoe raak]. */
  function markeer(tekst, herken) {
    const uit = [];
    let gebleven = 0;
    for (const { 0: woord, index } of tekst.matchAll(/[\p{L}\p{Nd}\p{M}'’\u00ad]+(?:-[\p{L}\p{Nd}\p{M}'’\u00ad]+)*/gu)) {
      const delen = woordenVan(woord), raak = Math.max(0, ...[...delen, delen.join('')].map(herken));
      if (!raak) continue;
      if (index > gebleven) uit.push([tekst.slice(gebleven, index), 0]);
      uit.push([woord, raak]);
      gebleven = index + woord.length;
    }
    if (gebleven < tekst.length) uit.push([tekst.slice(gebleven), 0]);
    return uit;
  }

  /* Het stuk tekst dat de vraag het beste laat zien, met de kop waar het onder staat. Niets als de tekst geen van de woorden heeft.
     Op een korte zin volgt de volgende: die zegt vaak pas waar het om gaat. */
  function fragment({ delen }, herken) {
    let beste;
    for (const deel of delen) {
      const zinnen = deel.tekst.match(/[^\n]+?(?:[.?!](?= )|(?=\n)|$)/g) ?? [];
      for (const [i, zin] of zinnen.entries()) {
        const geraakt = new Map();
        for (const woord of woordenVan(zin)) if (!stopwoorden.has(woord)) { const raak = herken(woord); if (raak) geraakt.set(sleutelVan(woord), raak); }
        const waarde = [...geraakt.values()].reduce((som, raak) => som + raak, 0);
        if (waarde && (!beste || waarde > beste.waarde)) beste = { waarde, raak: Math.max(...geraakt.values()), zin: (zin.length < KORTE_ZIN ? zin + (zinnen[i + 1] ?? '').replace(/^(?! )/, ' ') : zin).trim(), kop: deel.kop, anker: deel.anker };
      }
    }
    return beste;
  }

  /* Het label waardoor een praktijk gevonden is als geen van de woorden er zelf in staat. */
  function reden(doc, herken) {
    const raak = (namen) => Math.max(...namen.map((naam) => naam.reduce((som, sleutel) => som + herken(sleutel), 0) / naam.length));
    return begrippen.filter(({ facet, waarde }) => facetten?.[facet]?.get(waarde)?.has(doc)).map((begrip) => [raak(begrip.namen), begrip])
      .filter(([hoeveel]) => hoeveel).sort((a, b) => b[0] - a[0])[0]?.[1];
  }

  /* Labels die het meest beginnen als een woord van een vraag die niets vond. */
  function lijktOp(vraag) {
    const woorden = woordenVan(vraag);
    const gedeeld = (sleutel) => Math.max(...woorden.map((woord) => [...sleutel].findIndex((letter, i) => letter !== woord[i]) >>> 0));
    return begrippen.map((begrip) => [Math.max(...begrip.namen.flat().map(gedeeld)), begrip]).filter(([aantal]) => aantal > 2).sort((a, b) => b[0] - a[0]).slice(0, 5).map(([, begrip]) => begrip);
  }

  return { lijktOp, leesGroepen, zoek, kaarten, leesTekst, leesFilters, leesPaginas, maakHerkenner, markeer, fragment, reden };
}
