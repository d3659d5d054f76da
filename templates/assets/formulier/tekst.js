/* Formulier: tekst zoals het programma haar leest. Vouwen, bestandsnaam, aanhalen, en het woord dat iemand bedoelde. */
const gegevens = JSON.parse(document.getElementById('p-f-gegevens').textContent);

const STUURTEKEN = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const ONZICHTBAAR = /^[\s\xAD\u200B-\u200F\u2060\u180E\u3164]*$/;
const LETTERPAREN = { 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ĳ': 'ij', 'þ': 'th' };

/* Kleine letters zonder accenten, met de tabel van het programma. */
function vouw(tekst) {
  const [metAccent, zonder] = gegevens.vouwen;
  let gevouwen = '';
  for (const teken of tekst) {
    const klein = teken === 'İ' ? teken : teken.toLowerCase(); /* het enige teken dat in kleine letters langer wordt */
    const plek = metAccent.indexOf(klein);
    if (klein >= '\u0300' && klein <= '\u036F') continue;
    gevouwen += plek >= 0 ? zonder[plek] : LETTERPAREN[klein] ?? ('’‘‛'.includes(klein) ? '\'' : klein);
  }
  return gevouwen;
}

/* De naam van het bestand, en zo het adres: kleine letters, cijfers en losse streepjes, hoogstens 80. */
function naamVan(titel) {
  return vouw(titel).replace(/['\xAD]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-/, '').slice(0, 80).replace(/-+$/, '');
}

/* Eén regel: wat over regels verdeeld is, wordt met spaties verbonden. */
function eenRegel(tekst) {
  return tekst.trim().split(/[\r\n\t\u2028\u2029]/).map((deel) => deel.trim()).filter(Boolean).join(' ');
}

/* Zoals een melding een waarde noemt: kort, en zonder tekens die je niet ziet. */
function aangehaald(tekst) {
  const kort = tekst.length > 60 ? tekst.slice(0, /[\uD800-\uDBFF]/.test(tekst[59]) ? 59 : 60) + '…' : tekst;
  return '\'' + kort.replace(/[\x00-\x1F\x7F-\x9F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g, (teken) => '\\u' + teken.charCodeAt(0).toString(16).padStart(4, '0')) + '\'';
}

/* Vul een zin van het programma in: U+E000 is wat er staat, U+E001 een getal of een tweede waarde. */
function zin(sjabloon, waarde, ander) {
  return sjabloon.split('\'\uE000\'').join(aangehaald(String(waarde))).split('\uE000').join(waarde)
    .split('\'\uE001\'').join(aangehaald(String(ander))).split('\uE001').join(ander);
}

/* Het woord dat iemand bedoelde: met de minste verschillen, als dat er weinig genoeg zijn. Zelfde regels als NearestWord. */
function meestNabij(geschreven, woorden) {
  const woord = vouw(geschreven.trim());
  if (woord.length < 2 || woord.length > 100) return null;
  const grens = woord.length <= 4 ? 1 : woord.length <= 8 ? 2 : 3;
  let beste = null, minst = grens + 1;
  for (const kandidaat of woorden) {
    const ander = vouw(kandidaat);
    let verschil = Math.abs(ander.length - woord.length) > grens ? grens + 1 : verschillen(woord, ander);
    if (verschil > grens && woord.length >= 4 && (ander.startsWith(woord) || (ander.length >= 4 && woord.startsWith(ander)))) verschil = grens;
    if (verschil < minst || (verschil === minst && beste !== null && kandidaat < beste)) {
      minst = verschil;
      beste = kandidaat;
    }
  }
  return minst <= grens ? beste : null;
}

function verschillen(a, b) {
  let vorige = [], rij = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const eerder = vorige;
    vorige = rij;
    rij = [i];
    for (let j = 1; j <= b.length; j++) {
      rij[j] = Math.min(rij[j - 1] + 1, vorige[j] + 1, vorige[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) rij[j] = Math.min(rij[j], eerder[j - 2] + 1);
    }
  }
  return rij[b.length];
}

function maak(naam, klasse, ...inhoud) {
  const element = document.createElement(naam);
  if (klasse) element.className = klasse;
  element.append(...inhoud);
  return element;
}
