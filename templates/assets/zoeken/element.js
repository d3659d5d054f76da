/* Maakt stukken van de pagina, voor de zoekpagina en de suggesties. */

function maak(soort, kenmerken, ...inhoud) {
  const element = document.createElement(soort);
  for (const naam in kenmerken) element.setAttribute(naam, kenmerken[naam]);
  element.append(...inhoud);
  return element;
}
