import { Button, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { DataTable, type Column } from '../ui/data-table';
import { Loaded } from '../ui/loaded';

type Category = Schemas['DataCategoryDto'];

const t = strings.purposes;

const columns: Column<Category>[] = [
  { id: 'label', header: t.category, cell: ({ row }) => <Label category={row.original} /> },
  {
    id: 'sensitivity',
    header: t.sensitivity,
    cell: ({ row }) => t.sensitivities[row.original.sensitivity],
  },
  { id: 'state', header: t.status, cell: ({ row }) => (row.original.active ? t.inUse : t.off) },
];
const reach: Column<Category> = {
  id: 'reach',
  header: t.who,
  cell: ({ row: { original } }) => (
    <Link to="/categories/$key" params={{ key: original.key }}>
      {t.whoReaches(original.label)}
    </Link>
  ),
};

/** The data categories, and the way to who reaches each. */
export function Categories() {
  const categories = api.useQuery('get', '/api/v1/data-categories');
  const mayAsk = useMay('purposes:access');
  return (
    <Stack>
      {useMay('purposes:write') && <NewLink />}
      <Loaded answer={categories}>
        {({ dataCategories }) => (
          <DataTable
            label={t.categoriesTab}
            columns={mayAsk ? [...columns, reach] : columns}
            rows={dataCategories}
            idOf={({ key }) => key}
          />
        )}
      </Loaded>
    </Stack>
  );
}

function NewLink() {
  return (
    <Button
      w="fit-content"
      variant="default"
      renderRoot={(properties) => <Link to="/categories/new" {...properties} />}
    >
      {t.newCategory}
    </Button>
  );
}

function Label({ category: { label, description } }: { readonly category: Category }) {
  return (
    <>
      {label}
      <br />
      <small>{description}</small>
    </>
  );
}
