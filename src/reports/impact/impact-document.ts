import type { AccessChange } from '../../access-index/simulation/access-change';
import type { LockOutCode } from '../../access-index/simulation/lock-out';
import { Breather } from '../../common/breather';
import type { Fact, Row, Table, TableDocument } from '../../common/tables/table-document';
import type { TableFormatName } from '../../common/tables/table-formats';
import { GainsAndLosses } from './gains-and-losses';
import type { Impact, ImpactFinding } from './impact';
import { otherEntries, pageEntries, userEntries } from './impact-entries';

/**
 * The report of a change: for programs one entry for each user, with all permissions before and after; for people a page
 * with a chart and what changes. Everything in it comes from the impact, so that the same one gives the same bytes.
 */
export async function impactDocument(impact: Impact, format: TableFormatName): Promise<TableDocument> {
  const sums = await summed(impact.users());
  return {
    key: 'impact',
    title: impact.title,
    facts: [
      { key: 'timestamp', title: 'Time', value: impact.timestamp },
      ...impact.facts,
      ...countFacts(impact, sums),
    ],
    chart: sums.chart,
    tables: [
      lockOutTable(impact),
      findingTable(impact),
      permissionTable(sums),
      ...(format === 'html' ? pageTables(impact) : fileTables(impact)),
    ],
  };
}

function fileTables({ users, others, timestamp }: Impact): Table[] {
  return [userEntries(users(), timestamp), otherEntries(others(), timestamp)];
}

function pageTables({ users, others }: Impact): Table[] {
  return [
    { key: 'users', ...pageEntries('Users', users()) },
    { key: 'others', ...pageEntries('Groups and clients', others()) },
  ];
}

/** The chart comes before the lines that it adds up, so that all are gone through once before. */
async function summed(users: Iterable<AccessChange>): Promise<GainsAndLosses> {
  const sums = new GainsAndLosses();
  const breather = new Breather();
  for (const change of users) {
    sums.add(change);
    if (breather.due()) await breather.breathe();
  }
  return sums;
}

function countFacts({ lockOuts, findings, otherCount }: Impact, sums: GainsAndLosses): Fact[] {
  const { created, healed, blocking, list } = findings;
  return [
    { key: 'lockOut', title: 'Locks somebody out', value: lockOuts.length > 0, alarm: lockOuts.length > 0 },
    { key: 'users', title: 'Users affected', value: sums.people },
    { key: 'usersGaining', title: 'Users who gain', value: sums.gaining },
    { key: 'usersLosing', title: 'Users who lose', value: sums.losing },
    { key: 'others', title: 'Groups, clients and trustees affected', value: otherCount },
    { key: 'findingsCreated', title: 'Findings created', value: created, alarm: created > 0 },
    { key: 'findingsBlocking', title: 'Of these, by rules that block', value: blocking, alarm: blocking > 0 },
    { key: 'findingsHealed', title: 'Findings healed', value: healed },
    { key: 'findingsListed', title: 'Findings listed', value: list.length },
  ];
}

const lockOutTexts: Readonly<Record<LockOutCode, string>> = {
  last_general_admin: 'Nobody would be General Admin any more.',
  last_role_manager: 'Nobody could manage roles as somebody can before.',
  caller_locks_himself_out: 'Who makes the change would lose by it what it takes to undo it.',
  own_client_touched: 'An OAuth client of this service is part of the change, or a role that it holds.',
};

function lockOutTable({ lockOuts }: Impact): Table {
  return {
    key: 'lockOuts',
    title: 'Lock-outs',
    columns: [
      { key: 'code', title: 'Code' },
      { key: 'detail', title: 'What would happen' },
      { key: 'permissions', title: 'Permissions', kind: 'list' },
    ],
    batches: batchOf(lockOuts.map(({ code, permissions }) => [code, lockOutTexts[code], permissions])),
  };
}

function findingTable({ findings }: Impact): Table {
  return {
    key: 'findings',
    title: 'Findings',
    columns: [
      { key: 'change', title: 'Change' },
      { key: 'severity', title: 'Severity' },
      { key: 'mode', title: 'Mode' },
      { key: 'ruleName', title: 'Rule' },
      { key: 'ruleId', title: 'Rule id', kind: 'id' },
      { key: 'subjectType', title: 'Subject type' },
      { key: 'subjectName', title: 'Subject' },
      { key: 'subjectId', title: 'Subject id', kind: 'id' },
      { key: 'conditional', title: 'On a condition' },
      { key: 'divisionIds', title: 'Division ids', kind: 'list' },
    ],
    batches: batchOf(findings.list.map(findingRow)),
  };
}

function findingRow(finding: ImpactFinding): Row {
  return [
    finding.change,
    finding.severity,
    finding.mode,
    finding.ruleName,
    finding.ruleId,
    finding.subjectType,
    finding.subjectName,
    finding.subjectId,
    finding.conditional,
    finding.divisionIds,
  ];
}

function permissionTable(sums: GainsAndLosses): Table {
  const rows = sums.byPermission.map(([permission, { removed, narrowed, added, widened }]) => [
    permission,
    removed,
    narrowed,
    added,
    widened,
  ]);
  return {
    key: 'permissions',
    title: 'Permissions',
    columns: [
      { key: 'permission', title: 'Permission' },
      { key: 'removed', title: 'Users who lose it', kind: 'number' },
      { key: 'narrowed', title: 'In fewer places', kind: 'number' },
      { key: 'added', title: 'Users who gain it', kind: 'number' },
      { key: 'widened', title: 'In more places', kind: 'number' },
    ],
    batches: batchOf(rows),
  };
}

function batchOf(rows: readonly Row[]): (readonly Row[])[] {
  return rows.length === 0 ? [] : [rows];
}
