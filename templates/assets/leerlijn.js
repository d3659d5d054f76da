/* Leerlijn: vinkjes bij de stappen. Wat gedaan is, onthoudt alleen de browser van de lezer; zonder dit script ontbreekt er niets. */
(() => {
  'use strict';
  const stappen = new Map([...document.querySelectorAll('.stap[data-stap]')].map((stap) => [stap.dataset.stap, stap]));
  if (!stappen.size) return;
  const MEESTE = 200;
  /* Vanaf schijf delen alle pagina's één opslag: het pad zegt welke leerlijn het is. */
  const sleutel = `praktijk-leerlijn ${location.pathname.replace(/index\.html$/, '')}`;
  const vakjes = new Map();
  let inGeheugen = null; /* als de opslag niet wil */
  let gedaan = lees();

  const stand = maak('p', '', '');
  stand.setAttribute('role', 'status');
  const wis = maak('button', 'knop knop--stil', 'Wis mijn voortgang');
  wis.type = 'button';
  wis.addEventListener('click', wisAlles);
  const uitleg = maak('p', 'klein', 'Je voortgang staat alleen in deze browser. Niemand anders ziet die.');
  document.querySelector('.stappen').before(maak('div', 'voortgang', stand, uitleg, wis));
  [...stappen].forEach(([naam, stap]) => voegVakjeToe(naam, stap));
  toon();
  addEventListener('storage', ({ key }) => {
    if (key !== null && key !== sleutel) return;
    gedaan = lees();
    toon();
  });

  function voegVakjeToe(naam, stap) {
    const vakje = maak('input', '');
    Object.assign(vakje, { type: 'checkbox', id: stap.id.replace('p-stap', 'p-gedaan') });
    vakje.addEventListener('change', () => zet(naam, vakje.checked));
    const label = maak('label', '', stap.id.replace('p-stap--', 'Stap '), ' gedaan');
    label.htmlFor = vakje.id;
    stap.lastElementChild.append(maak('p', 'gedaan', vakje, label));
    vakjes.set(naam, vakje);
  }

  function zet(naam, isGedaan) {
    gedaan = lees().filter((ander) => ander !== naam);
    if (isGedaan) gedaan.push(naam);
    bewaar();
  }

  function wisAlles() {
    gedaan = [];
    bewaar('Je voortgang is gewist. ');
    vakjes.values().next().value.focus();
  }

  function bewaar(vooraf = '') {
    let gelukt = true;
    try {
      if (gedaan.length) localStorage.setItem(sleutel, JSON.stringify(gedaan.slice(-MEESTE)));
      else localStorage.removeItem(sleutel);
      inGeheugen = null;
    } catch {
      inGeheugen = gedaan;
      gelukt = false;
    }
    toon(vooraf, gelukt ? '' : ' Deze browser bewaart dat niet: als je de pagina sluit, zijn de vinkjes weg.');
  }

  /* Wat er staat, kan van een eerdere versie van de leerlijn zijn: een onbekende stap blijft bewaard en telt niet mee. */
  function lees() {
    if (inGeheugen) return inGeheugen;
    try {
      const bewaard = JSON.parse(localStorage.getItem(sleutel));
      return Array.isArray(bewaard) ? [...new Set(bewaard.filter((naam) => typeof naam === 'string'))] : [];
    } catch {
      return [];
    }
  }

  function toon(vooraf = '', achteraf = '') {
    let aantal = 0;
    for (const [naam, vakje] of vakjes) {
      vakje.checked = gedaan.includes(naam);
      stappen.get(naam).classList.toggle('stap--gedaan', vakje.checked);
      if (vakje.checked) aantal++;
    }
    wis.hidden = aantal === 0;
    stand.textContent = `${vooraf}${aantal} van ${vakjes.size} ${vakjes.size === 1 ? 'stap' : 'stappen'} gedaan.${achteraf}`;
  }

  function maak(naam, klasse, ...inhoud) {
    const element = document.createElement(naam);
    if (klasse) element.className = klasse;
    element.append(...inhoud);
    return element;
  }
})();
