import { Alert, Button, Group, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { strings } from '../strings';
import { permissionWords } from '../strings/permission-words';
import { whereWords } from '../strings/where-words';
import { DataTable, type Column } from '../ui/data-table';
import { Downloads } from '../ui/downloads';
import { Empty } from '../ui/empty';
import { Pages } from '../ui/pages';
import { PermissionLink } from '../ui/permission-link';
import { subjectName } from '../ui/subject-link';

type Page = Schemas['UserComparisonDto'];
type Permission = Schemas['ComparedUserPermissionDto'];
type Shown = Schemas['ComparedParts'];

const t = strings.compare;

/** What two people may do, side by side: what differs first. */
export function Comparison({ ids }: { readonly ids: [string, string] }) {
  const [show, setShow] = useState<Shown>('differing');
  const query = { ids, show, pageSize: 100 };
  const pages = api.useInfiniteQuery('get', '/api/v1/comparisons/users', { params: { query } }, paging);
  return (
    <Pages pages={pages} isEmpty={() => false} empty={null}>
      {(loaded) => <Compared pages={loaded} show={show} onShow={setShow} />}
    </Pages>
  );
}

interface Properties {
  readonly pages: Page[];
  readonly show: Shown;
  readonly onShow: (show: Shown) => void;
}

function Compared({ pages, show, onShow }: Properties) {
  const [first] = pages;
  if (first === undefined) return null;
  const { users, differingCount, commonCount } = first;
  const rows = pages.flatMap(({ permissions }) => permissions);
  return (
    <Stack>
      {users
        .filter(({ state }) => state !== 'active')
        .map(({ id, name }) => (
          <Alert key={id} color="yellow">
            {t.inactive(subjectName({ type: 'user', name }))}
          </Alert>
        ))}
      <Group gap="xs">
        <Choice of="differing" label={t.differing(differingCount)} show={show} onShow={onShow} />
        <Choice of="common" label={t.common(commonCount)} show={show} onShow={onShow} />
      </Group>
      <Downloads file="/api/v1/comparisons/users" query={{ ids: users.map(({ id }) => id), show }} />
      {rows.length === 0 ? (
        <Empty title={show === 'differing' ? t.noneDiffer : t.noneCommon} />
      ) : (
        <DataTable
          label={strings.subject.permissions}
          columns={columnsFor(users)}
          rows={rows}
          idOf={({ permission }) => permission}
        />
      )}
    </Stack>
  );
}

interface ChoiceProperties extends Omit<Properties, 'pages'> {
  readonly of: Shown;
  readonly label: string;
}

function Choice({ of, label, show, onShow }: ChoiceProperties) {
  const isShown = of === show;
  return (
    <Button
      variant={isShown ? 'filled' : 'default'}
      size="xs"
      aria-pressed={isShown}
      onClick={() => onShow(of)}
    >
      {label}
    </Button>
  );
}

function columnsFor(users: Page['users']): Column<Permission>[] {
  return [
    {
      id: 'permission',
      header: strings.subject.permission,
      cell: ({ row }) => <PermissionLink permission={row.original.permission} />,
    },
    ...users.map(({ id, name }): Column<Permission> => ({
      id,
      header: subjectName({ type: 'user', name }),
      cell: ({ row }) => <Held id={id} name={name} compared={row.original} />,
    })),
  ];
}

/** Where a person holds it, which leads to why; or why not. */
function Held({
  id,
  name,
  compared,
}: {
  readonly id: string;
  readonly name?: string;
  readonly compared: Permission;
}) {
  const { permission, variants } = compared;
  const held = variants.find(({ userIds }) => userIds.includes(id));
  const { whyOf, whyNot } = strings.subject;
  const what = `${subjectName({ type: 'user', name })}: ${permissionWords(permission).name}`;
  const words =
    held === undefined
      ? t.notHeldWords
      : whereWords({ ...held, conditional: held.conditional.map(({ division }) => division) });
  return (
    <Link
      to="/why/$type/$id/$permission"
      params={{ type: 'user', id, permission }}
      aria-label={`${words}. ${held === undefined ? whyNot(what) : whyOf(what)}`}
    >
      {words}
    </Link>
  );
}
