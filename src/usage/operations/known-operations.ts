import { readFileSync, statSync } from 'node:fs';
import { operationKey, type OperationTable } from '../../access/usage/operation-needs';
import { operationsOfDocument } from '../../access/usage/operations-of-document';
import { shippedOperations } from '../../access/usage/shipped-operations';
import { InvalidSettingsError } from '../../config/invalid-settings-error';
import type { UsageSettings } from '../../config/settings';

/** The operations that are known: those of the operator's document, dated by its file, or the shipped ones. */
export abstract class KnownOperations {
  abstract readonly table: OperationTable;
  /** Whether they come from a document of the operator. */
  abstract readonly isDocument: boolean;
}

/** Throws InvalidSettingsError: a start with less knowledge than meant would call it "not known". */
export function knownOperations({ documentPath }: Pick<UsageSettings, 'documentPath'>): KnownOperations {
  if (documentPath === undefined) return { table: shippedOperations, isDocument: false };
  try {
    const found = operationsOfDocument(JSON.parse(readFileSync(documentPath, 'utf8')));
    const operations = new Map([...found].map(([operation, needs]) => [operationKey(operation), needs]));
    return {
      table: { asOf: statSync(documentPath).mtime.toISOString().slice(0, 10), operations },
      isDocument: true,
    };
  } catch {
    throw new InvalidSettingsError([
      { env: 'GENESYS_OPENAPI', detail: 'must name a readable OpenAPI document of Genesys Cloud (JSON).' },
    ]);
  }
}
