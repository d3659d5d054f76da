/* Alleen bij een praktijk met een controledatum: zeg vanaf die dag dat de tijd om is, op de klok van de lezer. ‘Vóór’ een dag houdt op als de dag begint, ook voor `praktijk status`. De site zelf kent geen klok. */
(() => {
  'use strict';
  for (const melding of document.querySelectorAll('[data-controle]')) {
    const [jaar, maand, dag] = melding.dataset.controle.split('-').map(Number);
    melding.hidden = new Date(jaar, maand - 1, dag) > new Date();
  }
})();
