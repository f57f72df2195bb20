import { Button, Stack, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { strings } from '../strings';
import { hasWords } from '../strings/permission-words';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { PermissionLink } from '../ui/permission-link';

const t = strings.role;
/** Rows that are added with each step: a role may include a thousand. */
const STEP = 100;

interface Row {
  readonly permission: string;
  readonly conditional: boolean;
}

interface Properties {
  readonly plain: readonly string[];
  readonly conditional: readonly string[];
}

const columns: Column<Row>[] = [
  {
    id: 'what',
    header: strings.subject.permission,
    cell: ({ row }) => <PermissionLink permission={row.original.permission} />,
  },
  { id: 'when', header: t.when, cell: ({ row }) => (row.original.conditional ? t.onCondition : t.always) },
];

/** What a role gives. */
export function RolePermissions({ plain, conditional }: Properties) {
  const [text, setText] = useState('');
  const [shown, setShown] = useState(STEP);
  const rows = useMemo(() => rowsOf(plain, conditional), [plain, conditional]);
  const found = rows.filter(({ permission }) => hasWords(permission, text));
  return (
    <Stack>
      <TextInput
        type="search"
        label={strings.subject.searchPermissions}
        value={text}
        maw={420}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {found.length === 0 ? (
        <Empty title={strings.lists.nothing}>{strings.lists.nothingHint}</Empty>
      ) : (
        <DataTable
          label={strings.subject.permissions}
          columns={columns}
          rows={found.slice(0, shown)}
          idOf={({ permission }) => permission}
        />
      )}
      {found.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + STEP)} w="fit-content">
          {strings.common.showMore}
        </Button>
      )}
    </Stack>
  );
}

function rowsOf(plain: readonly string[], conditional: readonly string[]): Row[] {
  const rows = [
    ...plain.map((permission) => ({ permission, conditional: false })),
    ...conditional.map((permission) => ({ permission, conditional: true })),
  ];
  return rows.sort((one, other) => one.permission.localeCompare(other.permission));
}
