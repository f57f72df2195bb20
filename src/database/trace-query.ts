import { SpanKind } from '@opentelemetry/api';
import type { LogEvent } from 'kysely';
import { spanOfPast } from '../common/spanned';

const KINDS: Readonly<Record<string, string>> = {
  SelectQueryNode: 'SELECT',
  InsertQueryNode: 'INSERT',
  UpdateQueryNode: 'UPDATE',
  DeleteQueryNode: 'DELETE',
};

/** The parts of Kysely's nodes that name a table. */
interface Node {
  readonly kind: string;
  readonly into?: Node;
  readonly table?: Node;
  readonly from?: { readonly froms: readonly Node[] };
  readonly node?: Node;
  readonly schema?: unknown;
  readonly identifier?: { readonly name: string };
}

/** A span of a statement that has ended, within that of its request: its kind and table, and no value. */
export function traceQuery(event: LogEvent, system: string): void {
  const { query, queryDurationMillis } = event;
  const kind = KINDS[query.query.kind] ?? 'OTHER';
  const table = tableOf(query.query);
  const attributes = {
    'db.system.name': system,
    'db.operation.name': kind,
    ...(table !== undefined && { 'db.collection.name': table }),
  };
  // eslint-disable-next-line no-restricted-syntax -- the SDK ends the span by this clock
  const startTime = Date.now() - queryDurationMillis;
  const name = table === undefined ? kind : `${kind} ${table}`;
  const error = event.level === 'error' ? event.error : undefined;
  spanOfPast(name, { kind: SpanKind.CLIENT, startTime, attributes }, error);
}

function tableOf({ into, table, from }: Node): string | undefined {
  let node = into ?? table ?? from?.froms[0];
  while (node !== undefined && node.identifier === undefined) node = node.table ?? node.node;
  return node?.identifier?.name;
}
