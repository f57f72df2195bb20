import { readFileSync, writeFileSync } from 'node:fs';
import { toOperationLines } from '../src/access/usage/operation-lines';
import { operationsOfDocument } from '../src/access/usage/operations-of-document';

/**
 * Writes the shipped table of operations from the document whose path GENESYS_OPENAPI gives: `npm run operations:write --
 * 2026-07-26`, with the day of the document.
 */
function main([asOf = '']: readonly string[], path: string | undefined): void {
  if (path === undefined)
    throw new Error('Set GENESYS_OPENAPI to the path of the OpenAPI document of Genesys.');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf)) throw new Error('Give the day of the document, such as 2026-07-26.');
  const lines = toOperationLines(operationsOfDocument(JSON.parse(readFileSync(path, 'utf8'))));
  const text = `import { readOperationLines } from './operation-lines';
import type { OperationTable } from './operation-needs';

/** The operations that are known without a document of the operator. Written by \`npm run operations:write\`. */
export const shippedOperations: OperationTable = {
  asOf: '${asOf}',
  operations: readOperationLines(\`
${lines.join('\n')}
\`),
};
`;
  writeFileSync('src/access/usage/shipped-operations.ts', text);
}

main(process.argv.slice(2), process.env.GENESYS_OPENAPI);
