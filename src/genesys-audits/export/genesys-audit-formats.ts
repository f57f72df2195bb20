import { setImmediate as nextTurn } from 'node:timers/promises';
import { inBatches } from '../../tables/in-batches';
import type { Row, TableDocument } from '../../tables/table-document';
import { writeCsv } from '../../tables/write-csv';
import type { KeptAudit } from '../store/kept-audit';
import { auditToOcsf } from './audit-to-ocsf';

type EventBatches = AsyncIterable<readonly KeptAudit[]>;

const NDJSON = 'application/x-ndjson';

/** How the kept audits leave the service. */
export const genesysAuditFormats = {
  ndjson: {
    mediaType: NDJSON,
    extension: 'ndjson',
    write: (batches: EventBatches) => lines(batches, (event) => event),
  },
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    extension: 'csv',
    write: (batches: EventBatches) => writeCsv(tableOf(batches)),
  },
  /** One OCSF event a line. */
  ocsf: {
    mediaType: NDJSON,
    extension: 'ocsf.ndjson',
    write: (batches: EventBatches) => lines(batches, auditToOcsf),
  },
} as const;

export type GenesysAuditFormat = keyof typeof genesysAuditFormats;

const COLUMNS = [
  'id',
  'at',
  'receivedAt',
  'service',
  'entityType',
  'action',
  'entityId',
  'entityName',
  'entityNameDigest',
  'level',
  'status',
  'actorId',
  'actorName',
  'actorNameDigest',
  'actorOrganizationId',
  'clientId',
  'correlationId',
  'transactionId',
  'properties',
  'hash',
] as const satisfies readonly (keyof KeptAudit)[];

function tableOf(batches: EventBatches): TableDocument {
  const columns = COLUMNS.map((key) => ({ key, title: key }));
  const title = 'Audits of Genesys';
  return {
    key: 'genesysAudits',
    title,
    facts: [],
    tables: [{ key: 'events', title, columns, batches: inBatches(rowsOf(batches)) }],
  };
}

async function* rowsOf(batches: EventBatches): AsyncGenerator<Row> {
  for await (const batch of batches) yield* batch.map((event) => COLUMNS.map((key) => event[key] ?? null));
}

async function* lines(batches: EventBatches, form: (event: KeptAudit) => unknown): AsyncGenerator<string> {
  for await (const batch of batches) {
    yield batch.map((event) => `${JSON.stringify(form(event))}\n`).join('');
    await nextTurn();
  }
}
