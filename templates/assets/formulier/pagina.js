/* Formulier: alles bij elkaar. Begint leeg of met een bestaande praktijk, en houdt meldingen, voorbeeld en concept bij terwijl iemand typt. */
const pagina = document.getElementById('p-formulier');
const geraakt = new Set();
let bron = null, ingestuurd = null, begin, allesTonen = false, wacht;

begint();

async function begint() {
  const naam = new URLSearchParams(location.search).get('praktijk');
  const geldig = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(naam ?? '');
  await Promise.all([laad(pagina.dataset.inhoud), geldig && laad(`${pagina.dataset.bronnen}${naam}.js`)]);
  for (const deel of self.praktijkFormulier ?? []) {
    if (deel?.soort === 'inhoud') inhoud = deel;
    if (deel?.soort === 'bron' && deel.naam === naam) bron = deel;
  }
  /* Eerst luisteren, dan vullen: wat er ook in een bewaard concept staat, de knoppen doen het. */
  luister();
  try {
    vul();
    if (naam !== null && !bron) zegStand('Deze praktijk bestaat niet op deze site. Je ziet een leeg formulier.');
  } catch {
    zegStand('Het formulier kon je concept niet goed terugzetten. Kies ‘Begin opnieuw’ als het niet klopt.');
  }
  document.documentElement.dataset.formulier = 'klaar';
}

function luister() {
  pagina.addEventListener('input', straks);
  pagina.addEventListener('change', straks);
  pagina.addEventListener('focusin', wijsAan);
  pagina.addEventListener('focusout', raak);
  pagina.addEventListener('click', doe);
  formulier.addEventListener('submit', (gebeurtenis) => gebeurtenis.preventDefault());
  addEventListener('pagehide', bewaar);
  addEventListener('storage', ({ key }) => { if (key === null || key === sleutelVan(bron)) kijkElders(); });
  addEventListener('beforeunload', (gebeurtenis) => { if (elders && nietBewaard()) gebeurtenis.preventDefault(); });
}

function laad(adres) {
  return new Promise((klaar) => {
    const script = maak('script');
    script.src = adres;
    script.onload = script.onerror = klaar;
    document.head.append(script);
  });
}

function vul() {
  if (bron) {
    openBron(bron);
    if (!begin) zetInBewerking();
  } else {
    for (const veld of gegevens.velden) schrijfVeld(veld, undefined);
    schrijfVak('p-v-gepubliceerd', vandaag());
  }
  begin = { waarden: leesAlles(), delen: Object.fromEntries(delenVanTekst().map((deel) => [deel.kop, deel.tekst])) };
  if (bron) bron.begin = begin;
  const github = pagina.querySelector('[data-doe="github"]');
  github.hidden = !(bron ? bron.github : gegevens.nieuw);
  pagina.querySelector('[data-doe="download"]').classList.toggle('knop--stil', !github.hidden);
  const concept = leesConcept(sleutelVan(bron));
  zegStand(concept ? 'Je concept van eerder staat er weer.' : 'Wat je invult, blijft bewaard in deze browser.');
  if (concept) zetTerug(concept);
  laatst = JSON.stringify(verschil(leesAlles(), delenVanTekst(), begin));
  ververs();
}

/* Wat niet terug te zetten is, staat erbij; de rest van het concept staat er dan wel. */
function zetTerug(concept) {
  const botst = zetConcept(concept, begin, bron);
  letOp('botst', botst.length && `Intussen ook op de site veranderd: ${botst.map((naam) => `‘${naam}’`).join(', ')}. Hier staat wat jij schreef. Kijk of dat nog klopt.`);
  const over = Object.entries(pastNiet.velden).map(([naam, waarde]) => `${naam}: ${typeof waarde === 'string' ? waarde : JSON.stringify(waarde)}`);
  letOp('past-niet', over.length && `Dit uit je concept kun je hier niet meer veranderen. Geef het aan de redactie als het nog nodig is: ${over.join('; ')}`);
}

function zetInBewerking() {
  const titel = `Verbeter: ${bron.velden.titel}`;
  document.getElementById('p-f-kop').textContent = titel;
  document.title = titel;
  document.querySelector('.paginakop .inleiding').textContent = 'Verander wat niet klopt; de rest van het bestand blijft zoals het is. Niets verlaat deze computer tot jij op een knop drukt.';
  for (const veld of gegevens.velden) {
    if (bron.dicht) sluitAf(veld, 'De velden van dit bestand staan niet elk op een eigen regel. Verander ze daarom in het bestand zelf. ');
    else if (bron.regels[veld.naam]?.[2]) sluitAf(veld, 'In het bestand staat bij dit veld een opmerking, of het staat met een ander veld op één regel. Verander het daarom in het bestand zelf. ');
    else if (veld.vreemd) sluitAf(veld, 'Deze keuze verandert de redactie in het bestand zelf. ');
  }
}

function sluitAf(veld, reden) {
  veld.dicht = true;
  for (const vak of veld.vak.querySelectorAll('input, select, textarea, button')) vak.disabled = true;
  const hulp = veld.vak.querySelector('.hulp');
  hulp.textContent = reden + hulp.textContent;
}

function vandaag() {
  const nu = new Date();
  return [nu.getFullYear(), nu.getMonth() + 1, nu.getDate()].map((deel) => String(deel).padStart(2, '0')).join('-');
}

/* Wie een deel van de tekst schrijft, ziet het in het voorbeeld. */
function wijsAan({ target }) {
  const deel = target.closest('#p-f-delen > .veld'), voorbeeld = document.getElementById('p-f-voorbeeld');
  const kop = deel && [...voorbeeld.querySelectorAll('.lees h4')].find((h) => h.textContent === deel.querySelector('label').textContent);
  if (kop) voorbeeld.scrollTop += kop.getBoundingClientRect().top - voorbeeld.getBoundingClientRect().top - 16;
}

function straks() {
  clearTimeout(wacht);
  wacht = setTimeout(ververs, 200);
}

/* Bewaren gaat voor. Wat daarna misgaat, houdt niets anders tegen: iemand mag nooit vastzitten door een fout van het programma. */
function ververs() {
  clearTimeout(wacht);
  bewaar();
  const waarden = leesAlles(), delen = delenVanTekst();
  const { meldingen, gemist } = controleer(waarden, delen, bron);
  try {
    toonMeldingen(meldingen);
  } catch {
    gemist.add('p-f');
  }
  letOp('gemist', gemist.size && `Dit kon het formulier niet controleren: ${[...gemist].map((id) => `‘${naamVanVak(document.getElementById(id))}’`).join(', ')}. Je werk is er nog. Je kunt het gewoon insturen; de redactie kijkt het na.`);
  try {
    toonVoorbeeld(waarden, delen);
  } catch {
    document.getElementById('p-f-voorbeeld').replaceChildren(maak('p', 'klein', 'Het formulier kan hier geen voorbeeld van maken. Je tekst is er nog, en je kunt hem gewoon insturen.'));
  }
  toonInsturen(waarden, delen);
  const tekst = maakBestand(waarden, delen, bron);
  if (tekst !== ingestuurd) document.getElementById('p-f-vervolg').hidden = true; /* die stappen gaan over een bestand dat niet meer klopt */
  return { waarden, delen, meldingen, naam: bestandsnaam(waarden, bron), tekst };
}

function bewaar() {
  if (!begin) return;
  const gelukt = bewaarConcept(sleutelVan(bron), verschil(leesAlles(), delenVanTekst(), begin));
  toonElders();
  if (gelukt === kanBewaren) return;
  kanBewaren = gelukt;
  zegStand(gelukt ? 'Wat je invult, blijft weer bewaard in deze browser.'
    : 'Deze browser kan je concept niet bewaren, want de opslag is vol of staat uit. Houd deze pagina open tot je klaar bent, of download het bestand tussendoor.');
}

function nietBewaard() {
  return JSON.stringify(verschil(leesAlles(), delenVanTekst(), begin)) !== laatst;
}

/* Twee tabbladen met hetzelfde formulier: de lezer kiest, want geen van beide weet wat hij wil houden. */
function kijkElders() {
  elders = leesOpslag(sleutelVan(bron)) !== bekend;
  toonElders();
}

function toonElders() {
  letOp('elders', elders && 'In een ander tabblad is dit formulier intussen ook ingevuld of gewist. Wat je hier verandert, wordt daarom nu niet bewaard. Kies met welk van de twee je verder gaat.',
    knop('Bewaar wat hier staat, in plaats van wat daar staat', 'bewaar-hier'), knop('Zet hier neer wat daar staat', 'neem-over'));
}

/* Een regel die blijft staan zolang zij geldt. */
function letOp(soort, tekst, ...knoppen) {
  const vak = document.getElementById('p-f-letop'), oud = vak.querySelector(`[data-soort="${soort}"]`);
  if ((oud?.firstChild.textContent ?? '') === (tekst || '')) return;
  oud?.remove();
  if (!tekst) return;
  const regel = maak('div', 'fouten', maak('p', '', tekst), ...(knoppen.length ? [maak('div', 'knoppen', ...knoppen)] : []));
  regel.dataset.soort = soort;
  vak.append(regel);
}

function zegStand(tekst) {
  document.getElementById('p-f-stand').textContent = tekst;
}

/* Meldingen: bij een vak pas als iemand er geweest is, en na een poging tot insturen allemaal. */
function raak({ target, relatedTarget }) {
  const vak = target.closest('.veld');
  if (!vak || relatedTarget?.matches?.('[data-doe="opnieuw"]')) return;
  if (target.id) geraakt.add(target.id);
  if (vak.id && !vak.contains(relatedTarget)) geraakt.add(vak.id);
  straks();
}

function toonMeldingen(meldingen) {
  const zichtbaar = new Map();
  for (const { id, zin: tekst } of meldingen) {
    if (allesTonen || geraakt.has(id)) zichtbaar.set(id, [...zichtbaar.get(id) ?? [], tekst]);
  }
  for (const fout of pagina.querySelectorAll('.fout')) {
    const id = fout.id.replace(/-fout$/, ''), zinnen = zichtbaar.get(id) ?? [];
    fout.hidden = !zinnen.length;
    if (fout.textContent !== zinnen.join(' ')) fout.textContent = zinnen.join(' ');
    for (const vak of vakkenVan(id)) {
      if (zinnen.length) vak.setAttribute('aria-invalid', 'true');
      else vak.removeAttribute('aria-invalid');
    }
  }
  toonFouten(allesTonen ? meldingen.filter(({ advies }) => !advies) : []);
}

function vakkenVan(id) {
  const element = document.getElementById(id);
  return !element ? [] : element.matches('fieldset') ? [...element.querySelectorAll(':scope > .termen input, :scope > .plek input')] : [element];
}

function toonFouten(meldingen) {
  const vak = document.getElementById('p-f-fouten'), [kop, lijst] = vak.children;
  vak.hidden = !meldingen.length;
  kop.textContent = meldingen.length === 1 ? 'Er is nog één ding te doen' : `Er zijn nog ${meldingen.length} dingen te doen`;
  lijst.replaceChildren(...meldingen.map(({ id, zin: tekst }) => {
    const anker = maak('a', '', tekst), doel = document.getElementById(id);
    anker.href = '#' + (doel?.matches('fieldset') ? vakkenVan(id)[0]?.id ?? doel.querySelector('input, textarea, button')?.id ?? id : id);
    return maak('li', '', anker);
  }));
}

function toonInsturen(waarden, delen) {
  const leeg = delen.filter((deel) => !deel.tekst).map((deel) => deel.naam), advies = document.getElementById('p-f-advies');
  document.getElementById('p-f-naam').textContent = bron ? `Je verandert het bestand ${bron.bestand}.` : `Je bestand heet ${bestandsnaam(waarden, bron)}. De naam volgt uit de titel en wordt het adres van de pagina.`;
  advies.hidden = !leeg.length || !delen.some((deel) => deel.tekst);
  advies.textContent = `Nog leeg: ${leeg.join(', ')}. Dat mag. Weet je het niet, schrijf dat dan liever op dan dat je het weglaat.`;
  document.getElementById('p-f-bestand').textContent = maakBestand(waarden, delen, bron).replace('\uFEFF', '');
}

/* Knoppen */
function doe({ target }) {
  const element = target.closest?.('[data-doe]'), wat = element?.dataset.doe;
  if (!wat) return;
  const veld = gegevens.velden.find(({ vak }) => vak.contains(element));
  const vraag = document.getElementById('p-f-vraag');
  if (wat === 'erbij') voegToe(veld).querySelector('input').focus();
  else if (wat === 'weg') haalWeg(veld, element.closest('.groep'));
  else if (wat === 'wis-plek') plekken.get(veld.naam).schrijf(undefined);
  else if (wat === 'opnieuw') vraag.showModal();
  else if (wat === 'niet-opnieuw') vraag.close();
  else if (wat === 'echt-opnieuw') beginOpnieuw(vraag);
  else if (wat === 'bewaar-hier') bewaarHier();
  else if (wat === 'neem-over') neemOver();
  else stuurIn(wat);
  if (veld) straks();
}

function stuurIn(wat) {
  allesTonen = wat !== 'toch';
  const { waarden, meldingen, naam, tekst } = ververs();
  if (allesTonen && meldingen.some(({ advies }) => !advies)) {
    document.getElementById('p-f-vervolg').hidden = true;
    document.getElementById('p-f-fouten').focus();
    return;
  }
  ingestuurd = tekst;
  if (wat === 'github') openInGitHub(naam, tekst, bron);
  else if (wat === 'kopieer') kopieer(tekst);
  else download(naam, tekst, waarden.titel ?? naam);
}

function bewaarHier() {
  bekend = leesOpslag(sleutelVan(bron));
  laatst = '';
  bewaar();
  zegStand('Wat hier staat, is nu bewaard.');
}

function neemOver() {
  maakLeeg();
  vul();
  toonElders();
  zegStand('Hier staat nu wat in het andere tabblad stond.');
}

function maakLeeg() {
  document.getElementById('p-f-vervolg').hidden = true;
  document.getElementById('p-f-letop').replaceChildren();
  document.querySelectorAll('#p-f-delen > .veld').forEach((vak) => {
    if ('extra' in vak.dataset) vak.remove();
    else vak.querySelector('textarea').value = '';
  });
  geraakt.clear();
  allesTonen = false;
}

function beginOpnieuw(vraag) {
  vraag.close();
  wisConcept(sleutelVan(bron));
  maakLeeg();
  vul();
  zegStand('Je begint opnieuw. Wat je invulde, is weg.');
  document.querySelector('#p-f input').focus();
}
