import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { RowSelectionState } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { useAsOf } from '../api/as-of';
import type { Schemas } from '../api/client';
import { useDraft } from '../changes/draft';
import { draftFromHolders } from '../changes/draft-from-holders';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { divisionName, named } from '../strings/names';
import { isSubjectKind } from '../subjects/subject-kinds';
import { DataTable, type Column } from '../ui/data-table';
import { SubjectLink, subjectName } from '../ui/subject-link';

type Holder = Schemas['HolderDto'];

const t = strings.holders;

interface Properties {
  readonly permission: string;
  readonly holders: Holder[];
}

/** Who holds a permission. Those who may plan changes choose some of them, and take it away. */
export function HoldersTable({ permission, holders }: Properties) {
  const [selection, setSelection] = useState<RowSelectionState>({});
  const columns = useMemo(() => columnsFor(permission), [permission]);
  const mayPlan = useMay('changes:plan') && useAsOf() === undefined;
  const chosen = holders.filter((holder) => selection[idOf(holder)] === true);
  return (
    <Stack>
      {mayPlan && <TakeAway holders={chosen} />}
      <DataTable
        label={t.who}
        columns={columns}
        rows={holders}
        idOf={idOf}
        nameOf={({ subject }) => subjectName(subject)}
        {...(mayPlan && { selection, onSelect: setSelection })}
      />
    </Stack>
  );
}

function TakeAway({ holders }: { readonly holders: readonly Holder[] }) {
  const draft = useDraft();
  const navigate = useNavigate();
  const { items, groups } = draftFromHolders(holders);
  const takeAway = () => {
    draft.replace(items);
    void navigate({ to: '/changes/new' });
  };
  return (
    <Stack gap="xs">
      <Group>
        <Button variant="default" disabled={items.length === 0} onClick={takeAway}>
          {strings.changes.takeAway(holders.length)}
        </Button>
        <Text size="sm" c="dimmed">
          {strings.changes.takeAwayHint}
        </Text>
      </Group>
      {groups.length > 0 && <Alert color="yellow">{strings.changes.throughGroups(groups)}</Alert>}
    </Stack>
  );
}

function idOf({ subject }: Holder): string {
  return `${subject.type} ${subject.id}`;
}

function columnsFor(permission: string): Column<Holder>[] {
  return [
    {
      id: 'who',
      header: t.who,
      cell: ({ row }) => (
        <Stack gap={0}>
          <SubjectLink subject={row.original.subject} />
          <small>{strings.common.subjectTypes[row.original.subject.type]}</small>
        </Stack>
      ),
    },
    { id: 'how', header: t.how, cell: ({ row }) => <Ways holder={row.original} /> },
    { id: 'counts', header: t.counts, cell: ({ row }) => <Counts holder={row.original} /> },
    {
      id: 'why',
      header: t.reason,
      cell: ({ row }) => <WhyLink subject={row.original.subject} permission={permission} />,
    },
  ];
}

function Ways({ holder: { direct, inherited } }: { readonly holder: Holder }) {
  return (
    <Stack gap={0}>
      {[...direct, ...inherited].map(({ role, division, group }) => (
        <span key={`${role.id} ${division.id} ${group?.id}`}>
          {group === undefined
            ? t.direct(named(role), divisionName(division))
            : t.throughGroup(named(group), named(role), divisionName(division))}
        </span>
      ))}
    </Stack>
  );
}

function Counts({ holder: { effective, conditional, subject } }: { readonly holder: Holder }) {
  const states = strings.common.states;
  const otherwise = subject.state === 'active' && conditional ? t.onCondition : t.no(states[subject.state]);
  return (
    <Badge color={effective ? 'green' : 'gray'} variant="light" tt="none">
      {effective ? t.yes : otherwise}
    </Badge>
  );
}

function WhyLink({
  subject,
  permission,
}: {
  readonly subject: Holder['subject'];
  readonly permission: string;
}) {
  if (!isSubjectKind(subject.type)) return null;
  return (
    <Link
      to="/why/$type/$id/$permission"
      params={{ type: subject.type, id: subject.id, permission }}
      aria-label={t.whyOf(subjectName(subject))}
    >
      {t.why}
    </Link>
  );
}
