/* Formulier: het eind. Openen in GitHub, downloaden of kopiëren, en wat je daarna doet. */

/* Veel servers weigeren een adres van meer dan ongeveer 8.190 tekens; daaronder blijft ruimte voor wat een browser toevoegt. */
const LANGSTE_ADRES = 8000;

function bestandsnaam(waarden, bron) {
  return bron ? bron.bestand.split('/').pop() : `${naamVan(waarden.titel ?? '') || 'praktijk'}.md`;
}

function nieuwAdres(naam, tekst) {
  return `${gegevens.nieuw}?filename=${encodeURIComponent(naam)}${tekst === undefined ? '' : `&value=${encodeURIComponent(tekst)}`}`;
}

function openInGitHub(naam, tekst, bron) {
  const adres = bron ? null : nieuwAdres(naam, tekst);
  if (adres && adres.length <= LANGSTE_ADRES) {
    open(adres, '_blank', 'noopener');
    vervolg('GitHub staat open in een nieuw tabblad',
      ['Log in op GitHub, of maak een account als je er nog geen hebt.'],
      ['Je ziet je bestand. Kies onderaan of rechtsboven ‘Commit changes…’ of ‘Propose changes’.'],
      ['Kies ‘Create pull request’. De redactie bekijkt je voorstel voordat er iets op de site komt.']);
    return;
  }
  vervolg(bron ? 'Zet je verbetering in het bestand op GitHub' : 'Je tekst is te lang om mee te sturen. Zet hem zelf op GitHub',
    ['Kopieer het hele bestand. ', knop('Kopieer het bestand', 'kopieer')],
    [bron ? 'Open het bestand op GitHub. ' : 'Open een nieuw bestand op GitHub; de naam is al ingevuld. ', link(bron ? bron.github : nieuwAdres(naam), 'Open GitHub')],
    [bron ? 'Klik in de tekst daar, selecteer alles (Ctrl+A) en plak (Ctrl+V). Kies dan ‘Commit changes…’ en ‘Propose changes’. De redactie bekijkt je voorstel eerst.'
      : 'Plak je tekst (Ctrl+V). Kies dan ‘Commit changes…’ en ‘Propose changes’. De redactie bekijkt je voorstel eerst.']);
}

function download(naam, tekst, titel) {
  const adres = URL.createObjectURL(new Blob([tekst], { type: 'text/markdown;charset=utf-8' })), anker = maak('a');
  Object.assign(anker, { href: adres, download: naam, hidden: true });
  document.body.append(anker);
  anker.click();
  anker.remove();
  setTimeout(() => URL.revokeObjectURL(adres), 60_000);
  const gedaan = [`Het bestand ${naam} staat bij je downloads.`];
  if (!gegevens.contact) vervolg('Je hebt het bestand', gedaan, ['Geef het aan de redactie van deze site.']);
  else if (gegevens.contact.startsWith('https://')) vervolg('Je hebt het bestand', gedaan, ['Stuur het naar de redactie. ', link(gegevens.contact, 'Neem contact op')]);
  else {
    vervolg('Je hebt het bestand', gedaan,
      [`Maak een e-mail aan ${gegevens.contact}. `, link(`mailto:${gegevens.contact}?subject=${encodeURIComponent(`Praktijk: ${titel}`)}`, 'Open je e-mail')],
      [`Voeg ${naam} zelf toe als bijlage: een website mag dat niet voor je doen.`]);
  }
}

async function kopieer(tekst) {
  try {
    await navigator.clipboard.writeText(tekst);
    meldKort('Gekopieerd.');
  } catch {
    const code = document.getElementById('p-f-bestand');
    code.closest('details').open = true;
    getSelection().selectAllChildren(code);
    meldKort('Kopiëren lukt niet in deze browser. Het bestand staat hieronder, en is geselecteerd.');
  }
}

let wisKorteMelding;
function meldKort(tekst) {
  const melding = document.querySelector('[data-melding]');
  melding.textContent = tekst;
  clearTimeout(wisKorteMelding);
  wisKorteMelding = setTimeout(() => { melding.textContent = ''; }, 4000);
}

function vervolg(kop, ...stappen) {
  const vak = document.getElementById('p-f-vervolg');
  vak.replaceChildren(maak('h3', '', kop), maak('ol', 'stappen', ...stappen.map((stap) => maak('li', '', ...stap))),
    maak('p', 'klein', 'Is het gelukt? Dan kun je je concept hier wissen. ', knop('Wis het concept', 'opnieuw')));
  vak.hidden = false;
  vak.focus();
}

function knop(tekst, doe) {
  const element = maak('button', 'knop knop--stil', tekst);
  element.type = 'button';
  element.dataset.doe = doe;
  return element;
}

function link(adres, tekst) {
  const element = maak('a', 'knop knop--stil', tekst);
  Object.assign(element, { href: adres, target: adres.startsWith('mailto:') ? '' : '_blank', rel: 'noopener noreferrer' });
  return element;
}
