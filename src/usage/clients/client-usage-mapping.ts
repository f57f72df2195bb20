import type { IndexedSubject } from '../../access/index/indexed-subject';
import type { ClientUse, PermissionUse } from '../../access/usage/client-use';
import { needsOf, type OperationTable } from '../../access/usage/operation-needs';
import { answeredFrom } from '../../revisions/current/answered-from.dto';
import type { PublishedSnapshot } from '../../revisions/current/snapshot-store';
import type { Fact } from '../../tables/table-document';
import type { StoredCalls } from '../store/usage-store';
import type { KnownUsage } from '../usage-facts-reader';
import type { CallsAnsweredFromDto } from '../usage.dto';
import type { CalledOperationDto, ClientUsageCountsDto } from './client-usage.dto';

export function callsAnsweredFrom(
  published: PublishedSnapshot,
  { reading, window }: KnownUsage,
  { asOf }: OperationTable,
): CallsAnsweredFromDto {
  return { ...answeredFrom(published), reading: { ...reading.calls }, window, operationsAsOf: asOf };
}

/** What a file about calls says ahead of its rows. */
export function callsFacts({ reading, window }: KnownUsage, { asOf }: OperationTable): Fact[] {
  const { from = null, through = null } = window ?? {};
  return [
    { key: 'usageState', title: 'Use', value: reading.calls.state },
    { key: 'usageFrom', title: 'Calls from', value: from },
    { key: 'usageThrough', title: 'Calls through', value: through },
    { key: 'operationsAsOf', title: 'Operations as of', value: asOf },
  ];
}

/** Such a client has no user: it acts with its own roles. */
export function actsForUsers({ entity }: IndexedSubject): boolean {
  return entity !== undefined && 'grantType' in entity && entity.grantType !== 'CLIENT-CREDENTIALS';
}

export function toCounts(
  { held, lacking }: ClientUse,
  calls: readonly StoredCalls[] | undefined,
): ClientUsageCountsDto {
  const countOf = (...uses: PermissionUse[]) => [...held.values()].filter((one) => uses.includes(one)).length;
  return {
    heldCount: held.size,
    usedCount: countOf('used', 'needed'),
    neverUsedCount: countOf('never_used'),
    notKnownCount: countOf('not_known'),
    missingCount: new Set(lacking.flatMap(({ missing }) => missing)).size,
    callCount: calls?.reduce((sum, call) => sum + totalOf(call), 0),
  };
}

/** Most often called first. */
export function toOperations(
  calls: readonly StoredCalls[],
  { lacking }: ClientUse,
  table: OperationTable,
): CalledOperationDto[] {
  const missing = new Map(lacking.map((call) => [call.operation, call.missing]));
  const ordered = [...calls].sort((one, other) => totalOf(other) - totalOf(one));
  return ordered.map((call) => {
    const needs = needsOf(table, call.operation);
    return {
      operation: call.operation,
      succeededCount: call.succeeded,
      refusedCount: call.refused,
      undecidedCount: call.undecided,
      firstMonth: call.firstMonth,
      lastMonth: call.lastMonth,
      needs: needs?.kind ?? 'not_known',
      permissions: needs === undefined || needs.kind === 'not_listed' ? [] : [...needs.permissions],
      missing: [...(missing.get(call.operation) ?? [])],
    };
  });
}

const totalOf = ({ succeeded, refused, undecided }: StoredCalls) => succeeded + refused + undecided;
