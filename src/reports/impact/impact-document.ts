import type { AccessChange } from '../../access/simulation/access-change';
import type { LockoutCode } from '../../access/simulation/lockout';
import { Yielder } from '../../common/yielder';
import type { Fact, Row, Table, TableDocument } from '../../tables/table-document';
import type { TableFormatName } from '../../tables/table-formats';
import { GainsAndLosses } from './gains-and-losses';
import type { Impact, ImpactFinding } from './impact';
import { licenseFacts, licenseTables } from './impact-licenses';
import { otherEntries, pageEntries, userEntries } from './impact-entries';

/**
 * The report of a change: for programs one entry for each user, with all permissions before and after; for people a
 * page with a chart and what changes. Everything in it comes from the impact, so that the same impact gives the same
 * bytes.
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
      ...licenseFacts(impact),
    ],
    chart: sums.chart,
    tables: [
      ...(impact.tables ?? []),
      lockoutTable(impact),
      findingTable(impact),
      ...licenseTables(impact),
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

/** The chart precedes the lines that it sums, so all of them are traversed once in advance. */
async function summed(users: Iterable<AccessChange>): Promise<GainsAndLosses> {
  const sums = new GainsAndLosses();
  const yielder = new Yielder();
  for (const change of users) {
    sums.add(change);
    if (yielder.due()) await yielder.yield();
  }
  return sums;
}

function countFacts({ lockouts, findings, otherCount }: Impact, sums: GainsAndLosses): Fact[] {
  const { created, resolved, blocking, list } = findings;
  return [
    { key: 'lockout', title: 'Locks someone out', value: lockouts.length > 0, alarm: lockouts.length > 0 },
    { key: 'users', title: 'Users affected', value: sums.people },
    { key: 'usersGaining', title: 'Users who gain', value: sums.gaining },
    { key: 'usersLosing', title: 'Users who lose', value: sums.losing },
    { key: 'others', title: 'Groups, clients and trustees affected', value: otherCount },
    { key: 'findingsCreated', title: 'Findings created', value: created, alarm: created > 0 },
    { key: 'findingsBlocking', title: 'Of these, by rules that block', value: blocking, alarm: blocking > 0 },
    { key: 'findingsResolved', title: 'Findings resolved', value: resolved },
    { key: 'findingsListed', title: 'Findings listed', value: list.length },
  ];
}

const lockoutTexts: Readonly<Record<LockoutCode, string>> = {
  last_general_admin: 'There would be no General Admin left.',
  last_role_manager: 'No one could manage roles any more.',
  caller_locked_out: 'The caller would lose the access needed to undo the change.',
  own_client_touched: 'The change includes an OAuth client of this service, or a role that it holds.',
};

function lockoutTable({ lockouts }: Impact): Table {
  return {
    key: 'lockouts',
    title: 'Lockouts',
    columns: [
      { key: 'code', title: 'Code' },
      { key: 'detail', title: 'What would happen' },
      { key: 'permissions', title: 'Permissions', kind: 'list' },
    ],
    batches: batchOf(lockouts.map(({ code, permissions }) => [code, lockoutTexts[code], permissions])),
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
