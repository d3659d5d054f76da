/* Formulier: de pagina zoals zij wordt, met de vormen van de site. Van tekst naar knopen, nooit van tekst naar opmaak. */
const MAANDEN = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];

function toonVoorbeeld(waarden, delen) {
  const vak = document.getElementById('p-f-voorbeeld');
  vak.replaceChildren(kopVan(waarden), leesVan(delen), feitenVan(waarden));
}

function kopVan(waarden) {
  const plek = waarden.kwadrant, ballon = gegevens.velden.find((veld) => veld.ballon);
  const regel = maak('p', 'plaatsregel', ...(plek ? [vormVan(plek), ' '] : []), plaatsregel(waarden));
  const kop = maak('div', 'paginakop' + (plek ? ` paginakop--${kwadrantVan(plek)}` : ''), maak('div', 'kop-raster',
    maak('div', '', regel, maak('h3', 'voorbeeldtitel', waarden.titel ?? 'De titel'), maak('p', 'inleiding', waarden.samenvatting ?? 'De samenvatting.'))));
  if (ballon && waarden[ballon.naam]) {
    kop.querySelector('.inleiding').after(maak('div', 'labels', maak('span', 'labeltoelichting', kopVanFacet(ballon, waarden)), ...labelsVan(ballon, waarden)));
  }
  if (plek) {
    const svg = document.querySelector('#p-v-kwadrant .mini').cloneNode(true);
    svg.querySelector('g')?.remove();
    svg.append(teken(plek, 11));
    kop.firstElementChild.append(maak('figure', '', maak('div', 'mini-as', maak('span', '', 'Formeel'), maak('span', '', 'Individueel'), svg, maak('span', '', 'Collectief'), maak('span', '', 'Informeel'))));
  }
  return kop;
}

function vormVan(plek) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'vorm');
  svg.setAttribute('viewBox', '0 0 100 100');
  svg.setAttribute('aria-hidden', 'true');
  const groep = teken({ collectief: 0, formeel: plek.formeel >= 0 ? 1e-9 : -1e-9 }, 72);
  groep.setAttribute('class', kwadrantVan(plek));
  groep.firstElementChild.setAttribute('vector-effect', 'non-scaling-stroke');
  svg.append(groep);
  return svg;
}

function plaatsregel({ plaats = 'De plaats', wijk }) {
  return wijk && wijk !== plaats ? `${wijk}, ${plaats}` : plaats;
}

function plaatsVoluit({ plaats = '', wijk, gemeente, provincie }) {
  const metWijk = wijk && wijk !== plaats ? `${wijk}, ` : '', naam = gegevens.provincies[provincie] ?? '';
  const voluit = !gemeente ? plaats : gemeente === plaats ? (metWijk && 'gemeente ') + plaats : `${plaats}, gemeente ${gemeente}`;
  return metWijk + voluit + (naam && (naam.includes('(') ? `, ${naam}` : ` (${naam})`));
}

function kopVanFacet(veld, waarden) {
  return waarden[veld.naam].length === 1 ? veld.een : veld.kop;
}

function labelsVan(veld, waarden) {
  return waarden[veld.naam].map((term) => maak('span', `label ${veld.label}`, naamVanTerm(veld, term)));
}

function naamVanTerm(veld, term) {
  return vakjesVan(veld).find((vakje) => vakje.value === term)?.labels[0].textContent ?? term;
}

function leesVan(delen) {
  const gevuld = delen.filter((deel) => deel.tekst);
  /* Als één tekst, zoals in het bestand: een codeblok dat open blijft, neemt ook op de pagina de delen erna mee. */
  return maak('div', 'lees', ...(gevuld.length ? blokken(gevuld.map((deel) => `## ${deel.naam}\n\n${deel.tekst}`).join('\n\n')) : [maak('p', 'klein', 'Hier komt de tekst.')]));
}

function feitenVan(waarden) {
  const lijst = maak('dl', ''), feit = (naam, ...inhoudVanFeit) => lijst.append(maak('dt', '', naam), ...inhoudVanFeit);
  if (waarden.plaats) feit('Plaats', maak('dd', '', plaatsVoluit(waarden)));
  if (waarden.kwadrant) feit('Positie', maak('dd', '', gegevens.kwadranten[kwadrantVan(waarden.kwadrant)], maak('br'), maak('span', 'klein', inWoorden(waarden.kwadrant))));
  for (const veld of gegevens.velden.filter((v) => v.vorm === 'termen' && waarden[v.naam])) {
    feit(kopVanFacet(veld, waarden), veld.label ? maak('dd', 'labels', ...labelsVan(veld, waarden)) : maak('dd', '', waarden[veld.naam].map((term) => naamVanTerm(veld, term)).join(', ')));
  }
  if (waarden.bronnen) feit('Bronnen', ...waarden.bronnen.map(bronregel));
  return maak('div', 'feiten', maak('h4', '', 'Feiten en bronnen'), lijst);
}

/* Zoals op de pagina, in de volgorde van APA: wie, wanneer, titel, uitgever. */
function bronregel({ titel = '', auteur, uitgever, datum, url }) {
  const wie = auteur ?? uitgever, wanneer = `(${datum ? datumInWoorden(datum) : 'z.d.'}).`, schuin = maak('i', '', titel), genoemd = url ? maak('a', '', schuin) : schuin, punt = metPunt(titel).slice(titel.length);
  if (!wie) return maak('dd', 'bron', genoemd, `${punt} ${wanneer}`);
  return maak('dd', 'bron', `${metPunt(wie)} ${wanneer} `, genoemd, punt + (uitgever && uitgever.toUpperCase() !== wie.toUpperCase() ? ' ' + metPunt(uitgever) : ''));
}

function metPunt(tekst) {
  return /[.?!…]$/.test(tekst) || !tekst ? tekst : tekst + '.';
}

function datumInWoorden(datum) {
  if (!isDeelVanDatum(datum)) return datum;
  const [jaar, maand, dag] = datum.split('-').map(Number);
  return [jaar, [dag, maand && MAANDEN[maand - 1]].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

/* Dieper dan dit laat het voorbeeld niet zien: een citaat in een citaat in een citaat kost anders de hele stapel. */
const DIEPST = 12;

/* Een klein deel van Markdown: alinea’s, lijsten, citaten, tussenkoppen, codeblokken, en in de regel vet, schuin, code en links. */
function blokken(tekst, diepte = 0) {
  const knopen = [];
  let regels = [], hek = '', code = null;
  const sluit = () => { if (regels.length) knopen.push(blok(regels, diepte)); regels = []; };
  for (const regel of tekst.split('\n')) {
    const binnen = hek;
    hek = hekNa(regel, hek);
    if (binnen) {
      if (hek) code.push(regel);
    } else if (hek) {
      sluit();
      code = [];
      knopen.push({ code });
    } else if (!regel.trim()) sluit();
    else if (/^#{1,6}\s/.test(regel)) { sluit(); knopen.push(maak(/^##\s/.test(regel) ? 'h4' : 'h5', '', ...inRegel(regel.replace(/^#+\s+/, '')))); }
    else {
      if (regels.length && soortVan(regel) && soortVan(regel) !== soortVan(regels[0])) sluit();
      regels.push(regel);
    }
  }
  sluit();
  return knopen.map((knoop) => knoop.code ? maak('pre', 'codeblok', maak('code', '', knoop.code.join('\n'))) : knoop);
}

function soortVan(regel) {
  return /^\s*[-*+]\s/.test(regel) ? 'ul' : /^\s*\d+[.)]\s/.test(regel) ? 'ol' : /^\s*>/.test(regel) ? 'blockquote' : '';
}

function blok(regels, diepte) {
  const soort = soortVan(regels[0]);
  if (soort === 'blockquote') {
    const binnen = regels.map((regel) => regel.replace(/^\s*>\s?/, '')).join('\n');
    return maak('blockquote', '', ...(diepte < DIEPST ? blokken(binnen, diepte + 1) : [binnen]));
  }
  if (!soort) return maak('p', '', ...inRegel(regels.join(' ')));
  const punten = [];
  for (const regel of regels) {
    if (soortVan(regel)) punten.push(regel.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, ''));
    else punten.push(punten.pop() + ' ' + regel.trim());
  }
  return maak(soort, '', ...punten.map((punt) => maak('li', '', ...inRegel(punt))));
}

/* Vet en schuin zoeken hun eind niet verder dan een lange alinea: anders kost een tekst vol losse sterretjes het kwadraat van zijn lengte. */
const IN_REGEL = /\\([!-/:-@[-`{-~])|`([^`]+)`|\*\*(?=\S)(.{1,999}?)(?<=\S)\*\*|__(?=\S)(.{1,999}?)(?<=\S)__|\*(?=\S)(.{1,999}?)(?<=\S)\*|(?<![\w])_(?=\S)(.{1,999}?)(?<=\S)_(?!\w)|\[\[([^[\]|]+)(?:\|([^[\]]*))?\]\]|!?\[((?:[^[\]\\]|\\.)*)\]\([^()\s]*(?:\s+"[^"]*")?\)/;

function inRegel(tekst, diepte = 0) {
  const knopen = [];
  for (let gevonden; diepte < DIEPST && (gevonden = tekst.match(IN_REGEL)); tekst = tekst.slice(gevonden.index + gevonden[0].length)) {
    const [, letterlijk, code, vet, ookVet, schuin, ookSchuin, begrip, andersGenoemd, link] = gevonden;
    knopen.push(tekst.slice(0, gevonden.index));
    if (letterlijk) knopen.push(letterlijk);
    else if (code) knopen.push(maak('code', '', code));
    else if (vet ?? ookVet) knopen.push(maak('strong', '', ...inRegel(vet ?? ookVet, diepte + 1)));
    else if (schuin ?? ookSchuin) knopen.push(maak('em', '', ...inRegel(schuin ?? ookSchuin, diepte + 1)));
    else if (begrip) knopen.push(maak('a', '', andersGenoemd || begrip));
    else knopen.push(maak('a', '', ...inRegel(link, diepte + 1)));
  }
  return [...knopen, tekst].filter((knoop) => knoop !== '');
}
