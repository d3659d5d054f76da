/* Een selectie als adres. Gedeeld wordt achter het hekje: dat gaat naar geen enkele server. Een gewone link mag ook met een vraagteken. */
const LANGSTE_ADRES = 6000;

function selectieUitAdres() {
  const deel = [location.hash, location.search].map((stuk) => stuk.slice(1, 1 << 16)).find((stuk) => /(?:^|&)praktijk=/.test(stuk));
  if (deel === undefined) return null;
  const ruw = { titel: '', praktijken: [] };
  for (const [naam, waarde] of new URLSearchParams(deel)) {
    const laatste = ruw.praktijken.at(-1);
    if (naam === 'titel') ruw.titel = waarde;
    else if (naam === 'praktijk') ruw.praktijken.push({ slug: waarde, notitie: '' });
    else if (naam === 'notitie' && laatste) laatste.notitie = waarde;
  }
  const selectie = ontvang(ruw);
  return { ...selectie, overgeslagen: new Set(ruw.praktijken.map(({ slug }) => slug)).size - selectie.praktijken.length };
}

function adresVan({ titel, praktijken }, metNotities) {
  const deel = new URLSearchParams();
  if (titel) deel.append('titel', titel);
  for (const { slug, notitie } of praktijken) {
    deel.append('praktijk', slug);
    if (metNotities && notitie) deel.append('notitie', notitie);
  }
  /* Een adres op deze schijf is voor niemand anders iets waard. */
  const pagina = location.protocol === 'file:' && document.querySelector('link[rel=canonical]')?.href || location.href.split(/[?#]/)[0];
  return `${pagina}#${deel}`;
}
