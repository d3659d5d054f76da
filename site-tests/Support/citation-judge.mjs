// Reads citations with programs that others made: Ajv with the schema of the Citation Style Language, and the readers of citation.js.
// Reads { "schema", "files": { name: text } } from standard input, and writes { name: { faults: [sentence, …], items: [CSL item, …], apa: text } }.
import Ajv from 'ajv';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';

let input = '';
for await (const part of process.stdin.setEncoding('utf8')) input += part;
const { schema, files } = JSON.parse(input);
const valid = new Ajv({ allErrors: true, strict: false }).compile(schema);

const said = {};
for (const [name, text] of Object.entries(files)) {
  const faults = [];
  if (name.endsWith('.json') && !valid(JSON.parse(text))) faults.push(...valid.errors.map((e) => `${e.instancePath} ${e.message}`));
  const cited = new Cite(text);
  said[name] = { faults, items: cited.data.map(({ _graph, ...item }) => item), apa: cited.format('bibliography', { template: 'apa', lang: 'nl-NL' }).trim() };
}
console.log(JSON.stringify(said));
