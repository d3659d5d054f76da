/* Stam van een geplet woord: 'dutch' van Snowball (Kraaij en Pohlmann), gelijk aan generator/Indexing/DutchStemmer.cs. Per stap geldt de eerste regel die past,
   ook als hij niets verandert: uitgang, EISEN, vervanging. A altijd, W heel het woord, R na de eerste lettergreep, T na de tweede, K na een klinker,
   J na een klinker en nog een letter, M na een medeklinker; L verlengt de rest. */
const [MEERVOUD, VERKLEIND, NAAMWOORD, BIJVOEGLIJK, DEELWOORD] = [
  "'sA iesRie tsRts sRM aresRMLar eresRMer esRMe ausRKau hedenRheid ndenAnd denRM ienKi jenKj enRML ndeAnd",
  "'tjeA etjeRM rntjeArn tjeRJ inkjeAing mpjeAm 'jeR jeRM geRg lijkeRlijk ischeRisch deRM teRt seRs reRr leRLl eneRMLen ieveRMief",
  'atieReer iteitRL heidR selR sterR rderAr ildingAilder ildismeAilder ilderijAilder ingRL ismeRL erijRL arijRMaar fieTLf gieTLg tstRMt dstRMd',
  'ioneelRie atiefReer baarR naarRKn laarRKl raarRKr tantRteer lijkerRlijk lijkstRlijk achtigR achtigerR achtigstR erigerRML erigstRML erigRML endRML innigWinnig innigerWinniger innigstWinnigst igerRML igstRML igRML',
  'indWinn entWent ndRnd htRht dRM tRM',
].map((stap) => stap.split(' ').map((regel) => regel.split(/([A-Z]+)/)));
const LETTERGREEP = /(ij|i(?!j)|[aeouy])+[^aeiouy]/g, KLINKER = /(ij|[aeiouy])$/;
const LANG = /(?<![aeiou])([aou]|(?<!([aiou]|^e|[^aeiou][aiou][^])[^aeiou])e)(?=[^aeiouywx]$)/;

function stam(woord) {
  let rest = woord, een, twee;
  const einde = () => LETTERGREEP.test(rest) ? LETTERGREEP.lastIndex : rest.length;
  const meet = () => { LETTERGREEP.lastIndex = 0; een = einde(); twee = einde(); };
  const stap = (regels) => {
    for (const [uitgang, eisen, nieuw] of regels) {
      if (!rest.endsWith(uitgang)) continue;
      const kop = rest.slice(0, -uitgang.length);
      const past = { W: !kop, R: kop.length >= een, T: kop.length >= twee, K: KLINKER.test(kop), J: KLINKER.test(kop.slice(0, -1)), M: !KLINKER.test(kop) };
      if ([...eisen].some((eis) => past[eis] === false)) continue;
      rest = kop + nieuw;
      if (eisen.endsWith('L')) rest = rest.replace(LANG, '$&$&');
      return;
    }
  };
  meet();
  [MEERVOUD, VERKLEIND, NAAMWOORD, BIJVOEGLIJK].forEach(stap);
  for (const ge of [/^ge(?!eft|va(a|re|l(?!i)))/, /(?!^)ge/]) {
    const i = rest.search(ge), na = rest.slice(i + 2);
    if (i < 0 || na.length < 3 || na.search(LETTERGREEP) < 0) continue;
    rest = rest.slice(0, i) + na;
    meet();
    stap(DEELWOORD);
  }
  rest = rest.replace(/([kfp])t$/, '$1');
  return rest === woord || rest === 'inn' ? rest : rest.replace(/([b-df-hj-np-tv-xz])\1$|[vz]$/, (eind, letter) => letter ?? (eind === 'v' ? 'f' : 's'));
}
