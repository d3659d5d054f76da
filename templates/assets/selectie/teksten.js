/* De teksten van gekozen praktijken. Elk is een script: iets anders laadt een pagina niet die vanaf schijf geopend is. */
const onderweg = new Map();
const bekend = new Map(); /* wat er is, en null voor wat er niet is */

function haalTekst(slug) {
  if (!onderweg.has(slug)) {
    onderweg.set(slug, new Promise((klaar) => {
      const script = document.createElement('script');
      script.src = new URL(`praktijken/${slug}/tekst.js`, wortel).href;
      script.onload = script.onerror = ({ type }) => {
        script.remove();
        /* Wat net geladen is, staat achteraan. Onder een eerdere naam is het de tekst van de praktijk van nu. */
        bekend.set(slug, type === 'load' ? self.praktijkTeksten?.at(-1) ?? null : null);
        klaar();
      };
      document.head.append(script);
    }));
  }
  return onderweg.get(slug);
}

function haalTeksten(selectie) {
  return Promise.all(selectie.praktijken.map(({ slug }) => haalTekst(slug)));
}
