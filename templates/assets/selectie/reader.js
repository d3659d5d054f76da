/* De reader: een omslag, een inhoudsopgave, elke praktijk op een nieuwe pagina, en alle bronnen achteraan. */
function maak(naam, klasse, ...inhoud) {
  const element = document.createElement(naam);
  if (klasse) element.className = klasse;
  element.append(...inhoud.filter((deel) => deel !== null));
  return element;
}

function link(adres, tekst) {
  return Object.assign(maak('a', '', tekst), { href: adres });
}

function metId(element, id) {
  element.id = id;
  return element;
}

function vulReader(vak, { titel, praktijken }, site) {
  const delen = praktijken.map(({ slug, notitie }) => ({ ...bekend.get(slug), notitie }));
  vak.replaceChildren(omslag(titel, delen, site), inhoud(delen), ...delen.map(hoofdstuk), bronnen(delen));
}

function omslag(titel, delen, site) {
  const dag = new Date().toLocaleDateString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });
  const kop = metId(maak('h2', '', titel || 'Mijn selectie'), 'p-r-kop');
  kop.tabIndex = -1;
  const rand = maak('div', 'omslagrand');
  rand.setAttribute('aria-hidden', 'true');
  return maak('header', 'omslag', maak('p', 'omslagsite', site), maak('div', 'omslagmidden', kop, maak('p', '', `Reader met ${aantalPraktijken(delen.length)}`)), maak('p', 'omslagdag', `Samengesteld op ${dag}`), rand);
}

function inhoud(delen) {
  const lijst = maak('ol', '', ...delen.map(({ titel, plaats }, i) => maak('li', '', link(`#p-r--${i + 1}`, titel), maak('span', 'klein', plaats))));
  const deel = maak('nav', 'readerinhoud', metId(maak('h3', '', 'Inhoud'), 'p-r-inhoud'), lijst, maak('p', '', link('#p-r-bronnen', 'Alle bronnen')));
  deel.setAttribute('aria-labelledby', 'p-r-inhoud');
  return deel;
}

function hoofdstuk(deel, i) {
  const kop = maak('h3', '', deel.titel);
  const nummer = maak('p', 'hoofdstuknummer', String(i + 1));
  nummer.setAttribute('aria-hidden', 'true');
  return metId(maak('article', 'hoofdstuk',
    maak('header', '', nummer, maak('p', 'plaats', deel.plaats), kop, maak('p', 'inleiding', deel.samenvatting)),
    deel.notitie.trim() ? maak('aside', 'notitie', maak('h4', '', 'Notitie'), ...alineas(deel.notitie)) : null,
    maak('div', 'lees', ...lopendeTekst(deel.html, i + 1)),
    maak('section', 'kort', maak('h4', '', 'In het kort'), maak('dl', '', ...deel.feiten.map(([naam, feit]) => maak('div', '', maak('dt', '', naam), maak('dd', '', feit))))),
    maak('section', 'kort', maak('h4', '', deel.bronnen.length === 1 ? 'Bron' : 'Bronnen'), maak('ul', '', ...deel.bronnen.map((bron) => maak('li', '', ...verwijzing(bron, true))))),
    maak('p', 'verwijzing', 'Verwijs zo: ', ...verwijzing(deel.verwijzing, false)),
    maak('p', 'verwijzing', 'Lees op de site: ', link(deel.adres, deel.adres.replace(/^https?:\/\//, '')))), `p-r--${i + 1}`);
}

function alineas(tekst) {
  return tekst.trim().split(/\n\s*\n/).map((alinea) => maak('p', '', ...alinea.split('\n').flatMap((regel, i) => i ? [maak('br', ''), regel] : [regel])));
}

/*
  De enige plek waar opmaak uit een tekst komt. Dat kan, omdat het programma deze tekst zelf van Markdown maakte: HTML van een schrijver is daarin al gewone
  tekst, en andere adressen dan web, mail en deze site komen er niet door. De parser voert niets uit, en het beleid van de pagina zou het niet toestaan.
*/
function lopendeTekst(html, nummer) {
  const tekst = new DOMParser().parseFromString(html, 'text/html').body;
  tekst.querySelectorAll('.anker').forEach((anker) => anker.remove());
  for (const kop of tekst.querySelectorAll('h2, h3, h4, h5, h6')) kop.replaceWith(maak(`h${Math.min(6, Number(kop.localName[1]) + 2)}`, '', ...kop.childNodes));
  for (const element of tekst.querySelectorAll('[id]')) element.id = `p-r--${nummer}-${element.id}`;
  for (const pijl of tekst.querySelectorAll('[marker-end]')) pijl.setAttribute('marker-end', pijl.getAttribute('marker-end').replace('#', `#p-r--${nummer}-`));
  for (const beeld of tekst.querySelectorAll('img')) beeld.loading = 'eager';
  return [...tekst.childNodes].map((knoop) => document.importNode(knoop, true));
}

/* Wie en wanneer, de titel schuin, wat daarna komt, en het adres. */
function verwijzing([voor, titel, na, adres], metLink) {
  const naam = maak('i', '', titel);
  return [voor, adres && metLink ? link(adres, naam) : naam, na, ...adres ? [metLink ? maak('span', 'bronadres', ` ${adres}`) : ` ${adres}`] : []];
}

/* Elke bron één keer, met de nummers van de praktijken waar zij bij hoort. */
function bronnen(delen) {
  const alle = new Map();
  delen.forEach((deel, i) => deel.bronnen.forEach((bron) => {
    const sleutel = JSON.stringify(bron);
    alle.set(sleutel, { bron, nummers: [...alle.get(sleutel)?.nummers ?? [], i + 1] });
  }));
  const lijst = [...alle.values()].sort((een, ander) => (een.bron[0] + een.bron[1]).localeCompare(ander.bron[0] + ander.bron[1], 'nl'))
    .map(({ bron, nummers }) => maak('li', '', ...verwijzing(bron, true), maak('span', 'klein', ` (bij ${[...new Set(nummers)].join(', ')})`)));
  const deel = maak('section', 'readerbronnen', metId(maak('h3', '', 'Alle bronnen'), 'p-r-bronnen'), maak('ul', '', ...lijst));
  deel.setAttribute('aria-labelledby', 'p-r-bronnen');
  return deel;
}
