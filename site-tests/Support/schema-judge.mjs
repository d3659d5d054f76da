// Judges content files by JSON Schemas, with the readers of schema and YAML that editors of code use.
// Reads { "schemas": { kind: schema }, "files": [ { "name", "kind", "text" } ] } from standard input, and writes { name: [sentence, …] } with what is wrong.
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

let input = '';
for await (const part of process.stdin.setEncoding('utf8')) input += part;
const { schemas, files } = JSON.parse(input);

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false });
addFormats(ajv, ['date']);
ajv.addVocabulary(['markdownDescription', 'enumDescriptions', 'patternErrorMessage']);
const judges = Object.fromEntries(Object.entries(schemas).map(([kind, schema]) => [kind, ajv.compile(schema)]));

const said = {};
for (const { name, kind, text } of files) {
  const yaml = text.startsWith('---\n') ? text.split(/^---$/m)[1] : text;
  const judge = judges[kind];
  let value;
  try {
    value = parse(yaml);
  } catch (fault) {
    said[name] = [`no YAML: ${fault.message}`];
    continue;
  }
  said[name] = judge(value) ? [] : judge.errors.map((e) => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`);
}
console.log(JSON.stringify(said));
