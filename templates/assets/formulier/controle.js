/* Formulier: de regels van `praktijk check`, met dezelfde zinnen. Elke melding hoort bij een vak op de pagina. */
const KORTE_MAANDEN = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
let inhoud = { bestanden: [], concepten: [], ingetrokken: [], vast: [], oud: {}, begrippen: [] };

/* Gaat er in het programma zelf iets mis, dan gaat de rest van de controle door; `gemist` noemt de vakken waar het niet lukte. */
function controleer(waarden, delen, bron) {
  const meldingen = [], gemist = new Set();
  const meld = (id, tekst, advies = false) => meldingen.push({ id, zin: tekst, advies }); /* een advies houdt het insturen niet tegen */
  const kijk = (id, doe) => {
    try {
      doe();
    } catch {
      gemist.add(id);
    }
  };
  for (const veld of gegevens.velden) kijk(veld.id, () => controleerVeld(veld, waarden[veld.naam], meld));
  kijk('p-v-bijgewerkt', () => controleerVolgorde(waarden, meld));
  kijk('p-v-titel', () => controleerNaam(waarden, bron, meld));
  kijk('p-v-oud', () => controleerOudeAdressen(waarden, bron, meld));
  let gevonden;
  const ankers = () => (gevonden ??= ankersVan(maakBestand(waarden, delen, bron)));
  const blad = { bestand: bron?.bestand ?? `praktijken/${naamVan(waarden.titel ?? '')}.md`, isConcept: waarden.status === 'concept', ankers, bron };
  for (const deel of delen) kijk(deel.id, () => controleerTekst(deel, blad, meld));
  controleerKoppen(delen, bron, kijk, meld);
  return { meldingen, gemist };
}

function controleerVolgorde({ gepubliceerd: op, bijgewerkt: bij, controleren_voor: voor }, meld) {
  const { zinnen } = gegevens;
  if (isDag(op) && isDag(bij) && bij < op) meld('p-v-bijgewerkt', zin(zinnen.volgorde, bij, op));
  const laatste = [bij, op].find(isDag);
  if (laatste && isDag(voor) && voor < laatste) meld('p-v-controleren-voor', zin(isDag(bij) ? zinnen.controleNaBijgewerkt : zinnen.controleNaGepubliceerd, voor, laatste));
}

function controleerVeld(veld, waarde, meld) {
  const { zinnen, id } = veld;
  if (waarde === undefined) {
    if (veld.verplicht) meld(id, zinnen.ontbreekt);
    return;
  }
  if (veld.vorm === 'plek') return;
  if (veld.vorm === 'groep') controleerGroep(veld, id, waarde, meld);
  else if (!Array.isArray(waarde)) controleerWaarde(veld, id, waarde, meld);
  else {
    if (waarde.length < veld.minst) meld(id, zinnen.teWeinig[waarde.length]);
    if (waarde.length > veld.meest) meld(id, zin(zinnen.teVeel, '', waarde.length));
    if (veld.vorm === 'groepen') {
      const gevuld = itemsVan(veld).filter((item) => leesGroep(veld, idVanItem(veld, item)));
      gevuld.forEach((item, i) => controleerGroep(veld, idVanItem(veld, item), waarde[i], meld));
    } else {
      waarde.forEach((deel, i) => {
        if (waarde.indexOf(deel) < i) meld(id, zin(zinnen.dubbel, deel));
        else if (veld.vorm === 'termen') controleerTerm(veld, deel, meld);
        else controleerWaarde(veld, id, deel, meld);
      });
    }
  }
}

function controleerGroep(veld, id, waarde, meld) {
  for (const deel of veld.velden) {
    const vak = `${id}-${deel.naam.replace(/_/g, '-')}`;
    if (waarde[deel.naam] !== undefined) controleerWaarde(deel, vak, waarde[deel.naam], meld);
    else if (deel.verplicht) meld(vak, deel.zinnen.ontbreekt);
  }
}

function controleerTerm(veld, term, meld) {
  const vakjes = vakjesVan(veld).filter((vakje) => vakje.hasAttribute('aria-describedby'));
  if (vakjes.some((vakje) => vakje.value === term)) return;
  const nabij = meestNabij(term, vakjes.map((vakje) => vakje.value)) ?? vakjes.find((vakje) => vouw(vakje.labels[0].textContent) === vouw(term.trim()))?.value;
  meld(veld.id, nabij ? zin(veld.zinnen.termBijna, term, nabij) : zin(veld.zinnen.term, term));
}

function controleerWaarde(veld, id, waarde, meld) {
  const tekst = String(waarde), { zinnen } = veld;
  const stuurteken = tekst.match(STUURTEKEN);
  if (stuurteken) return meld(id, stuurtekenZin(stuurteken[0]));
  switch (veld.soort) {
    case 'Date':
      if (!isDag(tekst)) meld(id, bedoeldeDag(tekst) ? zin(zinnen.datumBijna, tekst, bedoeldeDag(tekst)) : zin(zinnen.datum, tekst));
      return;
    case 'PartialDate':
      if (!isDeelVanDatum(tekst)) meld(id, zin(zinnen.datum, tekst));
      return;
    case 'Number':
    case 'Integer':
      return controleerGetal(veld, id, waarde, meld);
    case 'Choice':
    case 'YesNo':
      return controleerKeuze(veld, id, tekst, meld);
    case 'Url':
      if (heeftInlog(tekst)) return meld(id, gegevens.zinnen.inlog);
      if (!isWebadres(tekst)) return meld(id, zin(zinnen.webadres, tekst));
      break;
    case 'SiteAddress':
      if (tekst !== '/' && !/^(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+\/$/.test(tekst)) return meld(id, zin(zinnen.siteadres, tekst));
  }
  if (tekst.length > veld.langste) meld(id, zin(zinnen.teLang, '', tekst.length));
}

function controleerGetal(veld, id, waarde, meld) {
  const { zinnen } = veld;
  if (typeof waarde === 'string') meld(id, waarde.includes(',') && leesGetal(waarde.replaceAll(',', '.')) !== null ? zinnen.komma : zin(zinnen.getal, waarde));
  else if (veld.soort === 'Integer' && !Number.isInteger(waarde)) meld(id, zin(zinnen.getal, waarde));
  else if (waarde < veld.minst || waarde > veld.meest) meld(id, zin(zinnen.bereik, waarde));
}

function controleerKeuze(veld, id, tekst, meld) {
  const bekend = veld.keuzes;
  if (bekend.includes(tekst)) return;
  const nabij = meestNabij(tekst, bekend);
  meld(id, nabij && veld.zinnen.keuzeBijna ? zin(veld.zinnen.keuzeBijna, tekst, nabij) : zin(veld.zinnen.keuze, tekst));
}

function stuurtekenZin(teken) {
  return zin(gegevens.zinnen.teken, '', teken.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0'));
}

/* Datums */
function isDag(tekst) {
  return /^\d{4}-\d{2}-\d{2}$/.test(tekst ?? '') && tekst >= '1800' && bestaat(tekst);
}

function isDeelVanDatum(tekst) {
  return /^\d{4}$|^\d{4}-(?:0[1-9]|1[0-2])$/.test(tekst) && !tekst.startsWith('0000') || /^\d{4}-\d{2}-\d{2}$/.test(tekst) && bestaat(tekst);
}

function bestaat(dag) {
  const datum = new Date(dag + 'T00:00:00Z');
  return !dag.startsWith('0000') && !Number.isNaN(datum.getTime()) && datum.toISOString().startsWith(dag);
}

/* De dag die iemand bedoelde, zoals WrittenDate.Day en DateHint haar lezen. */
function bedoeldeDag(tekst) {
  const [, een, twee, jaar] = tekst.match(/^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/) ?? [];
  if (jaar) {
    const zeker = +een === +twee || een > 12 ? dagVan(jaar, twee, een, 1800) : twee > 12 ? dagVan(jaar, een, twee, 1800) : null;
    return zeker ?? (tekst.includes(' ') ? null : dagVan(jaar, twee, een, 1)); /* met spaties alleen als er maar één dag bedoeld kan zijn */
  }
  const [, voorop, maand, dag] = tekst.match(/^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/) ?? [];
  if (voorop) return dagVan(voorop, maand, dag, 1800);
  const [, nummer, naam, eind] = tekst.match(/^(\d{1,2})[- ]+([a-z]+)\.?[- ]+(\d{4})$/i) ?? [];
  return eind ? dagVan(eind, maandVan(naam), nummer, 1800) : null;
}

function maandVan(naam) {
  const klein = naam.toLowerCase();
  return 1 + (MAANDEN.includes(klein) ? MAANDEN.indexOf(klein) : KORTE_MAANDEN.indexOf(klein));
}

function dagVan(jaar, maand, dag, vanaf) {
  const bedoeld = `${jaar}-${String(maand).padStart(2, '0')}-${String(dag).padStart(2, '0')}`;
  return jaar >= vanaf && bestaat(bedoeld) ? bedoeld : null;
}

/* Webadressen */
function heeftInlog(tekst) {
  const [, rest] = tekst.match(/^https?:[/\\]*(.*)$/is) ?? [];
  return rest !== undefined && rest.split(/[/\\?#]/)[0].includes('@');
}

function isWebadres(tekst) {
  if (!/^https?:\/\/[^\s\x00-\x1F\x7F-\x9F<>"\\`]+$/i.test(tekst)) return false;
  try {
    const { hostname } = new URL(tekst), [, host] = tekst.match(/^https?:\/\/([^/?#:]+|\[[^\]]*\])/i) ?? [];
    /* Een browser neemt meer hosts aan dan het programma: geen lege delen, en geen tekens die in geen naam staan. */
    return hostname !== '' && host !== undefined && (host[0] === '[' || /^[\p{L}\p{N}\p{M}_~-]+(?:\.[\p{L}\p{N}\p{M}_~-]+)*\.?$/u.test(host));
  } catch {
    return false;
  }
}

/* Wat al bestaat */
function adresVan(bestand) {
  return bestand.replace(/^(?:facetten|paginas)\//, '').replace(/^home\.md$/, '').replace(/\/index\.md$|\.md$/, '/');
}

let eigenaren;
function eigenaarVan(adres) {
  eigenaren ??= new Map([...inhoud.vast.map((vast) => [vast, 'de site zelf']), ...Object.entries(inhoud.oud), ...inhoud.bestanden.map((bestand) => [adresVan(bestand), bestand])]);
  return eigenaren.get(adres);
}

/* Een concept heeft nog geen pagina, maar zijn naam en adres zijn bezet. */
function eigenaarOokConcept(adres) {
  return eigenaarVan(adres) ?? inhoud.concepten.find((bestand) => adresVan(bestand) === adres);
}

function controleerNaam(waarden, bron, meld) {
  if (bron || !waarden.titel) return;
  const naam = naamVan(waarden.titel), eigenaar = eigenaarOokConcept(`praktijken/${naam}/`);
  if (!naam) meld('p-v-titel', zin(gegevens.zinnen.naam, naam));
  else if (naam === 'page' || naam === 'index') meld('p-v-titel', zin(gegevens.zinnen.gereserveerd, naam));
  else if (/^(?:con|prn|aux|nul|(?:com|lpt)\d)$/.test(naam)) meld('p-v-titel', zin(gegevens.zinnen.apparaat, naam));
  else if (eigenaar) meld('p-v-titel', zin(gegevens.zinnen.adresBezet, `/praktijken/${naam}/`, eigenaar));
}

function controleerOudeAdressen(waarden, bron, meld) {
  const eigen = bron?.bestand ?? `praktijken/${naamVan(waarden.titel ?? '')}.md`;
  for (const oud of waarden.oud ?? []) {
    const eigenaar = oud === '/' + adresVan(eigen) ? eigen : eigenaarOokConcept(oud.slice(1));
    if (/^\/(?:(?:assets|api|p)\/.*)?$|\/(?:page|index)\//.test(oud)) meld('p-v-oud', zin(gegevens.zinnen.gereserveerd, oud));
    else if (eigenaar && !(bron?.velden.oud ?? []).includes(oud)) meld('p-v-oud', zin(gegevens.zinnen.adresBezet, oud, eigenaar));
  }
}

/* Een link of afbeelding: het doel staat tussen < en >, of is één woord waarin haakjes in paren staan. */
const LINK = /(?<!\\)(!?)\[(?:[^[\]\\]|\\.)*\]\([ \t]{0,9}\n?[ \t]{0,9}(?:<([^<>\n]*)>|((?:[^()\s<]|\((?:[^()\s]|\([^()\s]*\))*\))*))(?:\s{1,9}(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s{0,9}\)/g;

/* De koppen in een tekst: hoe diep, wat er staat, en het anker als iemand er zelf een koos. */
function koppenVan(tekst) {
  return zonderCode(tekst).split('\n').flatMap((regel) => {
    const [, hekjes, kop = ''] = regel.match(/^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/) ?? [];
    if (!hekjes) return [];
    const [stuk, anker] = kop.match(/(?<!\\)\{#([^{}\s]*)\}$/) ?? [''];
    return [{ niveau: hekjes.length, kop: stuk ? kop.slice(0, -stuk.length) : kop, anker }];
  });
}

function isAnker(anker) {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(anker) && anker.length <= 80 && !/^(?:inhoud|zoekresultaten|p-.*|con|prn|aux|nul|(?:com|lpt)\d)$/.test(anker);
}

/* Waar een link op dezelfde pagina naartoe kan, op volgorde: het gekozen anker van elke kop, of dat van zijn tekst. */
function ankersVan(bestand) {
  const koppen = koppenVan(bestand.replace(/^---[^]*?\n---[ \t]*\r?\n/, '').replace(/\r\n?/g, '\n'));
  const bezet = new Set(koppen.map(({ anker }) => anker).filter((anker) => anker && isAnker(anker))), over = new Set(bezet);
  return koppen.map(({ kop, anker }) => {
    if (over.delete(anker)) return anker;
    const naam = naamVan(kop.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`]/g, '')) || 'kop';
    let eigen = isAnker(naam) && !bezet.has(naam) ? naam : null;
    for (let nummer = 2; eigen === null; nummer++) if (!bezet.has(`${naam}-${nummer}`)) eigen = `${naam}-${nummer}`;
    bezet.add(eigen);
    return eigen;
  });
}

function controleerKoppen(delen, bron, kijk, meld) {
  const { zinnen } = gegevens, gekozen = new Set((bron?.delen ?? []).flatMap(({ regel }) => koppenVan(regel).map(({ anker }) => anker)));
  for (const { id, naam, tekst } of delen) kijk(id, () => {
    let vorige = naam === VOORAF ? 1 : 2;
    for (const { niveau, anker } of koppenVan(tekst)) {
      if (niveau === 1) meld(id, zinnen.kopEen, true);
      else if (niveau > vorige + 1) meld(id, zinnen.kopDiep[`${niveau} ${vorige + 1}`], true);
      vorige = Math.max(2, niveau);
      if (anker === undefined) continue;
      if (!isAnker(anker)) meld(id, zin(zinnen.ankerKanNiet, anker));
      else if (gekozen.has(anker)) meld(id, zin(zinnen.ankerDubbel, anker));
      gekozen.add(anker);
    }
  });
}

/* De tekst: links, begrippen en afbeeldingen, voor zover je ze zonder het hele programma kunt lezen. */
function controleerTekst({ id, tekst }, blad, meld) {
  const stuurteken = tekst.match(STUURTEKEN);
  if (stuurteken) return meld(id, stuurtekenZin(stuurteken[0]));
  const leesbaar = zonderCode(tekst), { zinnen } = gegevens;
  if (blijftOpen(tekst)) meld(id, 'Een codeblok (``` of ~~~) is hier niet gesloten. Daardoor wordt ook alles eronder op de pagina code. Zet dezelfde tekens op een regel onder de code.', true);
  if (/^ {0,3}#{1,6}[ \t]*$/m.test(leesbaar)) meld(id, zinnen.legeKop);
  if (/(?<!\\)<(?:\/?[a-z][a-z0-9-]*(?:[\s/>]|$)|!--|!\[|\?|![a-z])/im.test(leesbaar)) meld(id, zinnen.html, true);
  if (leesbaar.includes('[Vul in]')) meld(id, zinnen.vulIn, true);
  for (const [, begrip] of leesbaar.matchAll(/(?<!\\)\[\[([^[\]|\n]+)(?:\|[^[\]\n]*)?\]\]/g)) {
    if (!inhoud.bestanden.length || inhoud.begrippen.includes(vouw(begrip.trim()))) continue;
    const nabij = meestNabij(begrip, inhoud.begrippen);
    meld(id, nabij ? zin(zinnen.begripBijna, begrip, nabij) : zin(zinnen.begrip, begrip));
  }
  for (const [, beeld, tussenHaken, kaal] of leesbaar.matchAll(LINK)) controleerLink(id, tussenHaken ?? kaal, beeld !== '', blad, meld);
  for (const [, doel] of leesbaar.matchAll(/<(https?:[^\s<>]*)>/gi)) controleerLink(id, doel, false, blad, meld);
}

/* Zonder codeblokken en code in de regel. In één gang over de tekst: wie vijftigduizend accenten plakt, moet niet hoeven wachten. */
function zonderCode(tekst) {
  let hek = '';
  const buiten = tekst.split('\n').map((regel) => {
    const binnen = hek;
    hek = hekNa(regel, hek);
    return binnen || hek ? '' : regel;
  });
  return buiten.join('\n').split(/\n[ \t]*(?=\n)/).map(zonderCodeInRegel).join('\n');
}

function blijftOpen(tekst) {
  return tekst.split('\n').reduce((hek, regel) => hekNa(regel, hek), '') !== '';
}

/* Het hek waar de regel na deze in staat: '' is gewone tekst. */
function hekNa(regel, hek) {
  const [, streep, rest] = regel.match(/^ {0,3}(`{3,}(?!.*`)|~{3,})(.*)$/) ?? [];
  if (!streep) return hek;
  if (!hek) return streep;
  return streep[0] === hek[0] && streep.length >= hek.length && !rest.trim() ? '' : hek;
}

/* Code staat tussen twee even lange rijen accenten in dezelfde alinea. */
function zonderCodeInRegel(alinea) {
  const rijen = [...alinea.matchAll(/`+/g)], volgende = [], laatste = new Map();
  for (let i = rijen.length - 1; i >= 0; i--) {
    volgende[i] = laatste.get(rijen[i][0].length);
    laatste.set(rijen[i][0].length, i);
  }
  let over = '', tot = 0;
  for (let i = 0; i < rijen.length; i++) {
    if (volgende[i] === undefined) continue;
    over += alinea.slice(tot, rijen[i].index);
    i = volgende[i];
    tot = rijen[i].index + rijen[i][0].length;
  }
  return over + alinea.slice(tot);
}

function controleerLink(id, doel, isBeeld, blad, meld) {
  const { zinnen } = gegevens, { bron } = blad, schema = doel.match(/^([^/?#:]+):/)?.[1].toLowerCase();
  if (isBeeld) {
    if (schema || doel.startsWith('//')) meld(id, zin(zinnen.beeldElders, doel));
    else if (!bron?.tekst.includes(doel)) meld(id, zin(zinnen.beeld, doel));
  } else if (!doel || doel.includes('\\')) meld(id, zin(zinnen.link, doel));
  else if (heeftInlog(doel)) meld(id, zinnen.inlog);
  else if (schema ? !['http', 'https', 'mailto'].includes(schema) : doel.startsWith('//')) meld(id, zin(zinnen.schema, doel));
  else if (doel === '#') meld(id, zin(zinnen.link, doel));
  else if (doel[0] === '#') controleerAnker(id, ontcijferd(doel.slice(1)), blad, meld);
  else if (!schema) controleerPad(id, doel.split('#')[0], blad, meld);
}

function controleerAnker(id, anker, { bestand, ankers: zoek, bron }, meld) {
  const ankers = zoek();
  if (anker === 'inhoud' || ankers.includes(anker) || bron?.tekst.includes(`](#${anker})`)) return;
  const { zinnen } = gegevens, nabij = meestNabij(anker, ankers), meer = ankers.length - 12;
  const keuze = meer > 2 ? `${ankers.slice(0, 12).join(', ')} en ${meer} andere` : ankers.join(', ');
  const sjabloon = nabij ? zinnen.geenAnkerBijna : ankers.length ? zinnen.geenAnkerKeuze : zinnen.geenAnker;
  meld(id, zin(sjabloon.replace('\uE002', bestand), anker, nabij ?? keuze));
}

/* Een los procentteken is geen schrijfwijze van een ander teken: dan staat er wat er staat. */
function ontcijferd(pad) {
  try {
    return decodeURI(pad);
  } catch {
    return pad;
  }
}

function controleerPad(id, pad, { bron, isConcept }, meld) {
  const { zinnen } = gegevens;
  const stil = (bestand) => {
    if (inhoud.ingetrokken.includes(bestand)) meld(id, zin(zinnen.naarIngetrokken, bestand), true);
    if (inhoud.concepten.includes(bestand) && !isConcept) meld(id, zin(zinnen.naarConcept, bestand));
    return inhoud.concepten.includes(bestand);
  };
  if (!inhoud.bestanden.length || bron?.tekst.includes(`](${pad}`)) return; /* stond er al, en klopte */
  if (pad[0] === '/') {
    const adres = ontcijferd(pad.split('?')[0]).slice(1);
    if (!stil(eigenaarOokConcept(adres)) && eigenaarVan(adres) === undefined) {
      const nabij = meestNabij(pad, [...eigenaren.keys()].map((adres) => '/' + adres));
      meld(id, nabij ? zin(zinnen.adresBijna, pad, nabij) : zin(zinnen.adres, pad));
    }
    return;
  }
  const bestand = new URL(pad, 'https://x/praktijken/').pathname.slice(1);
  if (stil(bestand) || inhoud.bestanden.includes(bestand)) return;
  const map = bestand.slice(0, bestand.lastIndexOf('/') + 1), voor = pad.slice(0, pad.lastIndexOf('/') + 1);
  const nabij = meestNabij(pad.slice(voor.length), inhoud.bestanden.filter((ander) => ander.slice(0, ander.lastIndexOf('/') + 1) === map).map((ander) => ander.slice(map.length)));
  meld(id, nabij ? zin(zinnen.bestandBijna, pad, voor + nabij) : zin(zinnen.bestand, pad));
}
