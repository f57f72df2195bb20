import { readFileSync, writeFileSync } from 'node:fs';
import { operations } from '../src/cli/client/operations';
import { allOperations, partOfDocument } from './client-types/part-of-document';

type Document = Parameters<typeof partOfDocument>[0];

const HEAD = '// Made from openapi.json by `npm run openapi:write`.\n\n';

/** The types of a client: what the command line calls, and everything that the console may call. */
const clients: readonly { file: string; operations: (document: Document) => readonly string[] }[] = [
  { file: 'src/cli/client/generated/api-types.d.ts', operations: () => operations },
  {
    file: 'console/src/api/generated/api-types.d.ts',
    operations: (document) => allOperations(document, '/api/v1/'),
  },
];

async function types(document: Document, chosen: readonly string[]): Promise<string> {
  // The types that it declares for `require` are broken.
  const { default: openapiTypescript, astToString } = await import('openapi-typescript');
  const part = JSON.stringify(partOfDocument(document, chosen));
  const nodes = await openapiTypescript(part, { alphabetize: true });
  return HEAD + astToString(nodes, { formatOptions: { removeComments: true } });
}

/** Writes the types of the operations that our clients call; `--check` exits with 1 when a file is stale. */
async function main(check: boolean): Promise<void> {
  const document = JSON.parse(readFileSync('openapi.json', 'utf8')) as Document;
  for (const client of clients) {
    const text = await types(document, client.operations(document));
    if (!check) writeFileSync(client.file, text);
    else if (readFileSync(client.file, 'utf8') !== text) {
      console.error(`${client.file} is stale. Write it again with: npm run openapi:write`);
      process.exitCode = 1;
    }
  }
}

main(process.argv.includes('--check')).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
