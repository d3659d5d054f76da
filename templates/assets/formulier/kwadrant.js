/* Formulier: een plek kiezen in het kwadrant. De twee schuiven zijn de kern; de tekening volgt, en kiest met de muis en met de pijltjes. */
const SVG = 'http://www.w3.org/2000/svg';
const REIKWIJDTE = 42; /* van het midden tot −1 of 1, zoals in de kleine kwadranten van de site */

function maakPlek(veld) {
  const tekening = veld.vak.querySelector('.mini-as'), svg = tekening.querySelector('svg');
  const schuiven = Object.fromEntries([...veld.vak.querySelectorAll('[data-schaal]')].map((schuif) => [schuif.dataset.schaal, schuif]));
  const woorden = veld.vak.querySelector('.plekwoorden'), weg = veld.vak.querySelector('[data-doe=wis-plek]');
  let plek, half = {}; /* wie één schaal koos, koos de andere nog niet */

  function toon() {
    svg.querySelector('g')?.remove();
    for (const [schaal, schuif] of Object.entries(schuiven)) {
      const waarde = (plek ?? half)[schaal];
      schuif.value = waarde ?? 0;
      schuif.setAttribute('aria-valuetext', waarde === undefined ? 'nog niet gekozen' : `${graad(schaal, waarde)} (${alsGetal(waarde)})`);
    }
    if (plek) svg.append(teken(plek, 11));
    if (weg && !plek && weg === document.activeElement) tekening.focus();
    if (weg) weg.hidden = !plek;
    const ander = Object.keys(schuiven).find((schaal) => half[schaal] === undefined), [een] = Object.keys(half);
    woorden.textContent = plek ? inWoorden(plek) : een ? `${graad(een, half[een])} (${alsGetal(half[een])}). Kies ook ‘${schuiven[ander].labels[0].textContent}’.` : 'Nog niet gekozen';
  }

  function zet(collectief, formeel) {
    plek = { collectief: opTiende(collectief), formeel: opTiende(formeel) };
    half = {};
    toon();
    veld.vak.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function wijs(gebeurtenis) {
    const vak = svg.getBoundingClientRect();
    const naarSchaal = (deel) => (deel * 100 - 50) / REIKWIJDTE;
    zet(nietNul(naarSchaal((gebeurtenis.clientX - vak.left) / vak.width)), nietNul(-naarSchaal((gebeurtenis.clientY - vak.top) / vak.height)));
  }

  svg.addEventListener('pointerdown', (gebeurtenis) => {
    if (gebeurtenis.button) return;
    gebeurtenis.preventDefault();
    svg.setPointerCapture(gebeurtenis.pointerId);
    wijs(gebeurtenis);
  });
  svg.addEventListener('pointermove', (gebeurtenis) => { if (svg.hasPointerCapture(gebeurtenis.pointerId)) wijs(gebeurtenis); });
  tekening.addEventListener('keydown', (gebeurtenis) => {
    const stap = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[gebeurtenis.key];
    if (!stap || gebeurtenis.altKey || gebeurtenis.ctrlKey || gebeurtenis.metaKey) return;
    gebeurtenis.preventDefault();
    if (plek) zet(verder(plek.collectief, stap[0]), verder(plek.formeel, stap[1]));
    else zet(stap[0] < 0 ? -.1 : .1, stap[1] < 0 ? -.1 : .1);
  });
  for (const [schaal, schuif] of Object.entries(schuiven)) {
    schuif.addEventListener('input', (gebeurtenis) => {
      gebeurtenis.stopPropagation();
      const nu = { ...plek ?? half }, nieuw = { ...nu, [schaal]: Number(schuif.value) || ((nu[schaal] ?? -1) > 0 ? -.1 : .1) };
      if (nieuw.collectief !== undefined && nieuw.formeel !== undefined) return zet(nieuw.collectief, nieuw.formeel);
      half = { [schaal]: opTiende(nieuw[schaal]) };
      toon();
    });
  }
  toon();
  return {
    lees: () => plek && { ...plek },
    schrijf: (waarde) => { plek = waarde && { ...waarde }; half = {}; toon(); },
  };
}

/* Precies 0 zegt niets: de redactie kiest altijd een kant. */
function nietNul(waarde) {
  return Math.abs(waarde) < .05 ? (waarde < 0 ? -.1 : .1) : waarde;
}

function verder(waarde, stap) {
  const nieuw = opTiende(waarde + stap / 10);
  return nieuw === 0 ? stap / 10 : nieuw;
}

function opTiende(waarde) {
  return Math.max(-1, Math.min(1, Math.round(waarde * 10) / 10)) || 0;
}

function graad(schaal, waarde) {
  const tienden = Math.trunc(Math.abs(waarde) * 10 + 1e-9);
  return gegevens.schalen[schaal][10 + (waarde ? Math.sign(waarde) * Math.max(1, tienden) : 0)];
}

function alsGetal(waarde) {
  return String(Math.round(waarde * 100) / 100).replace('.', ',').replace('-', '−');
}

function inWoorden(plek) {
  return `${graad('collectief', plek.collectief)} (${alsGetal(plek.collectief)}) en ${graad('formeel', plek.formeel)} (${alsGetal(plek.formeel)})`;
}

function kwadrantVan(plek) {
  return (plek.formeel >= 0 ? 'f' : 'i') + (plek.collectief >= 0 ? 'c' : 'i');
}

/* Vierkant is formeel, rond is informeel. */
function teken(plek, zijde) {
  const groep = document.createElementNS(SVG, 'g'), x = 50 + REIKWIJDTE * plek.collectief, y = 50 - REIKWIJDTE * plek.formeel;
  const vorm = document.createElementNS(SVG, plek.formeel >= 0 ? 'rect' : 'circle');
  const maten = plek.formeel >= 0 ? { x: x - zijde / 2, y: y - zijde / 2, width: zijde, height: zijde, rx: zijde / 9 } : { cx: x, cy: y, r: zijde * .54 };
  for (const [naam, maat] of Object.entries(maten)) vorm.setAttribute(naam, maat);
  vorm.setAttribute('class', 'teken');
  groep.setAttribute('class', kwadrantVan(plek));
  groep.append(vorm);
  return groep;
}
