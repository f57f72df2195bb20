import { Alert, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { momentOf, useAsOf } from '../api/as-of';
import { strings } from '../strings';
import { hasWords } from '../strings/permission-words';
import { Empty } from '../ui/empty';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { MatrixGrid } from './matrix-grid';
import { PlacePicker } from './place-picker';
import { PlaceHead } from './place-head';
import { readMatrix, type Matrix, type Place } from './read-matrix';

const t = strings.matrix;
const route = getRouteApi('/matrix');

/** People of a group or a division against permissions. */
export function MatrixPage() {
  const { group, division } = route.useSearch();
  if (group === undefined && division === undefined)
    return (
      <>
        <PageHead title={t.title} lead={t.lead} />
        <PlacePicker />
      </>
    );
  const place = group === undefined ? { divisionId: division } : { groupId: group };
  return (
    <>
      <PlaceHead place={place} />
      <MatrixOf key={group ?? division} place={place} />
    </>
  );
}

function MatrixOf({ place }: { readonly place: Place }) {
  const at = momentOf(useAsOf());
  const matrix = useQuery({
    queryKey: ['matrix', place, at],
    queryFn: ({ signal }) => readMatrix(place, at, signal),
  });
  return <Loaded answer={matrix}>{(read) => <Filtered matrix={read} />}</Loaded>;
}

function Filtered({ matrix: { people, permissions, total } }: { readonly matrix: Matrix }) {
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text, 200);
  const shown = useMemo(() => permissions.filter((one) => hasWords(one, search)), [permissions, search]);
  if (people.length === 0) return <Empty title={t.noPeople}>{t.noPeopleHint}</Empty>;
  return (
    <Stack>
      {total > people.length && <Alert color="yellow">{t.first(people.length, total)}</Alert>}
      <Text c="dimmed">{t.size(people.length, permissions.length)}</Text>
      <TextInput
        type="search"
        label={t.filter}
        description={t.filterHint}
        value={text}
        maw={420}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {shown.length === 0 ? (
        <Empty title={t.none}>{t.noneHint}</Empty>
      ) : (
        <MatrixGrid key={search} people={people} permissions={shown} />
      )}
    </Stack>
  );
}
