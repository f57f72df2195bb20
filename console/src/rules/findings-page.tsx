import { Group, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { Allowed } from '../session/allowed';
import { strings } from '../strings';
import { Choice } from '../ui/choice';
import { DataTable, type Column } from '../ui/data-table';
import { Downloads } from '../ui/downloads';
import { Empty } from '../ui/empty';
import { PageHead } from '../ui/page-head';
import { Pages } from '../ui/pages';
import { SubjectLink } from '../ui/subject-link';
import { Time } from '../ui/time';
import { SeverityBadge } from './severity-badge';

type Finding = Schemas['FindingDto'];

const t = strings.findings;

const states = { '': strings.lists.all, ...t.states };
const severities = { '': strings.lists.all, ...strings.home.severities };

const columns: Column<Finding>[] = [
  { id: 'rule', header: t.rule, cell: ({ row }) => <RuleName finding={row.original} /> },
  {
    id: 'who',
    header: strings.holders.who,
    cell: ({ row }) => <SubjectLink subject={row.original.subject} />,
  },
  {
    id: 'severity',
    header: t.severity,
    cell: ({ row }) => <SeverityBadge severity={row.original.severity} />,
  },
  { id: 'state', header: strings.lists.state, cell: ({ row }) => <State finding={row.original} /> },
  { id: 'since', header: t.since, cell: ({ row }) => <Time at={row.original.firstSeenAt} /> },
];

/** Who breaks which rule now. */
export function FindingsPage() {
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <Allowed permission="conflicts:read">
        <Findings />
      </Allowed>
    </>
  );
}

function Findings() {
  const [state, setState] = useState<Schemas['FindingState'] | ''>('');
  const [severity, setSeverity] = useState<Schemas['Severity'] | ''>('');
  return (
    <Stack>
      <Group>
        <Choice label={strings.lists.state} words={states} value={state} onChoose={setState} />
        <Choice label={t.severity} words={severities} value={severity} onChoose={setSeverity} />
      </Group>
      <Downloads file="/api/v1/conflicts" query={{ state, severity }} dated={false} />
      <Found state={state || undefined} severity={severity || undefined} />
    </Stack>
  );
}

interface Filter {
  readonly state: Schemas['FindingState'] | undefined;
  readonly severity: Schemas['Severity'] | undefined;
}

function Found({ state, severity }: Filter) {
  const query = { state, severity, pageSize: 50 };
  const isFiltered = state !== undefined || severity !== undefined;
  const pages = api.useInfiniteQuery('get', '/api/v1/conflicts', { params: { query } }, paging);
  return (
    <Pages
      pages={pages}
      isEmpty={({ findings }) => findings.length === 0}
      empty={
        isFiltered ? <Empty title={strings.lists.nothing} /> : <Empty title={t.none}>{t.noneHint}</Empty>
      }
    >
      {(loaded) => (
        <DataTable
          label={t.title}
          columns={columns}
          rows={loaded.flatMap(({ findings }) => findings)}
          idOf={({ id }) => id}
        />
      )}
    </Pages>
  );
}

function RuleName({ finding: { id, ruleName } }: { readonly finding: Finding }) {
  return (
    <Link to="/findings/$id" params={{ id }}>
      {ruleName}
    </Link>
  );
}

function State({ finding: { state, exception } }: { readonly finding: Finding }) {
  return (
    <Stack gap={0}>
      <span>{t.states[state]}</span>
      {state === 'excepted' && exception !== undefined && (
        <small>
          {t.until} <Time at={exception.expiresAt} />: {exception.reason}
        </small>
      )}
    </Stack>
  );
}
