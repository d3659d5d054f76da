// The smallest search page with Pagefind: what stands in the address and in the field is searched at once, and the first ten results are shown.
import * as pagefind from './pagefind/pagefind.js';

const field = document.querySelector('input[type=search]');
const list = document.getElementById('zoekresultaten');
let turn = 0;

async function show(query) {
  const mine = ++turn;
  list.setAttribute('aria-busy', 'true');
  const found = query.trim() ? (await pagefind.search(query)).results : [];
  const cases = await Promise.all(found.slice(0, 10).map((result) => result.data()));
  if (mine !== turn) return; // something else was typed meanwhile
  list.replaceChildren(...cases.map(item));
  list.setAttribute('aria-busy', 'false');
}

function item({ url, meta, plain_excerpt: excerpt }) {
  const item = document.createElement('li'), link = document.createElement('a'), text = document.createElement('p');
  link.href = url;
  link.textContent = meta.title;
  text.textContent = excerpt;
  item.append(link, text);
  return item;
}

field.addEventListener('input', () => show(field.value));
document.forms[0].addEventListener('submit', (event) => event.preventDefault());
field.value = new URLSearchParams(location.search).get('q') ?? '';
show(field.value);
