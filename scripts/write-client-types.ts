import { readFileSync, writeFileSync } from 'node:fs';
import { operations } from '../src/cli/client/operations';
import { partOfDocument } from './client-types/part-of-document';

const FILE = 'src/cli/client/generated/api-types.d.ts';
const HEAD = '// Made from openapi.json by `npm run openapi:write`.\n\n';

async function types(): Promise<string> {
  // The types that it declares for `require` are broken.
  const { default: openapiTypescript, astToString } = await import('openapi-typescript');
  const document = JSON.parse(readFileSync('openapi.json', 'utf8')) as Parameters<typeof partOfDocument>[0];
  const part = JSON.stringify(partOfDocument(document, operations));
  const nodes = await openapiTypescript(part, { alphabetize: true });
  return HEAD + astToString(nodes, { formatOptions: { removeComments: true } });
}

/** Writes the types of the operations that the command line calls; `--check` exits with 1 when the file is stale. */
async function main(check: boolean): Promise<void> {
  const text = await types();
  if (!check) return writeFileSync(FILE, text);
  if (readFileSync(FILE, 'utf8') === text) return;
  console.error(`${FILE} is stale. Write it again with: npm run openapi:write`);
  process.exitCode = 1;
}

main(process.argv.includes('--check')).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
