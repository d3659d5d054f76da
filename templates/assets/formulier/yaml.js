/*
  Formulier: velden schrijven in de vaste vorm, dezelfde als die van `praktijk opmaak`. Elke sleutel op een eigen regel; lijsten en groepen
  springen twee spaties in; geen lege velden. Een tekst staat zonder aanhalingstekens als YAML haar dan leest zoals zij er staat, en anders
  tussen dubbele, met alleen \\ en \" en de schrijfwijzen voor stuurtekens. Een datum en een getal staan altijd zonder.
*/
const ANDERE_BETEKENIS = /^(?:null|true|false|yes|no|on|off)$|^[-+]?[0-9.][0-9._]*(?:e[-+]?[0-9]+)?$|^0[xo][0-9a-f]+$|^[-+]?\.(?:inf|nan)$/i;
const BEGIN_MET_BETEKENIS = /^(?:[-?:,[\]{}#&*!|>'"%@`=~]|\.\.\.)/;

function yamlTekst(tekst) {
  const gewoon = tekst !== '' && tekst.trim() === tekst && !/[\x00-\x1F\x7F-\x9F\u2028\u2029]/.test(tekst)
    && !BEGIN_MET_BETEKENIS.test(tekst) && !/: |:$| #/.test(tekst) && !ANDERE_BETEKENIS.test(tekst);
  return gewoon ? tekst : '"' + tekst.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\t/g, '\\t')
    .replace(/[\x00-\x1F\x7F-\x9F\u2028\u2029]/g, (teken) => '\\u' + teken.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')) + '"';
}

function yamlWaarde(waarde, soort) {
  return typeof waarde === 'number' || (soort === 'Date' || soort === 'PartialDate') && /^[0-9-]+$/.test(waarde) || soort === 'YesNo' && /^[a-z]+$/.test(waarde) ? String(waarde) : yamlTekst(waarde);
}

/* De regels van één veld; niets voor een veld zonder waarde. */
function yamlVeld(veld, waarde, inspringing = '') {
  if (waarde === undefined) return [];
  const kop = inspringing + veld.naam + ':';
  if (Array.isArray(waarde)) {
    return [kop, ...waarde.flatMap((deel) => veld.velden
      ? yamlGroep(veld, deel, inspringing + '    ').map((regel, i) => i ? regel : inspringing + '  - ' + regel.trimStart())
      : [inspringing + '  - ' + yamlWaarde(deel, veld.soort)])];
  }
  return typeof waarde === 'object' ? [kop, ...yamlGroep(veld, waarde, inspringing + '  ')] : [kop + ' ' + yamlWaarde(waarde, veld.soort)];
}

function yamlGroep(veld, waarde, inspringing) {
  return veld.velden.flatMap((deel) => yamlVeld(deel, waarde[deel.naam], inspringing));
}
