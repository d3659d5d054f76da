/* Doorverwijzing van een oud adres: houdt het deel achter # vast en werkt ook vanaf schijf. Zonder dit script verwijst de pagina zelf door. */
(() => {
  'use strict';
  const vanSchijf = location.protocol === 'file:';
  if (!vanSchijf && !location.hash) return;
  location.replace(document.currentScript.dataset.naar.replace(/\/$/, vanSchijf ? '/index.html' : '/') + location.hash);
})();
