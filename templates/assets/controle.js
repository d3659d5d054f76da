/* Alleen bij een praktijk met een controledatum: zeg dat die dag voorbij is, op de klok van de lezer. De site zelf kent geen klok. */
(() => {
  'use strict';
  for (const melding of document.querySelectorAll('[data-controle]')) {
    const [jaar, maand, dag] = melding.dataset.controle.split('-').map(Number);
    melding.hidden = new Date(jaar, maand - 1, dag) > new Date();
  }
})();
