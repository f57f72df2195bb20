import { NativeSelect, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { PageHead } from '../ui/page-head';
import { PageTabs } from '../ui/page-tabs';
import { History } from './history';
import { Revisions } from './revisions';

type Kind = Schemas['SnapshotChangeKind'];

const t = strings.time;
const route = getRouteApi('/history');
const kinds = Object.entries(t.kinds).map(([value, label]) => ({ value, label }));

/** What came and went in the whole organisation, and the revisions on a line. */
export function TimePage() {
  const { tab } = route.useSearch();
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <PageTabs
        value={tab}
        tabs={[
          { value: 'changes', label: t.changesTab, content: <AllChanges /> },
          { value: 'revisions', label: t.revisionsTab, content: <Revisions /> },
        ]}
      />
    </>
  );
}

function AllChanges() {
  const [kind, setKind] = useState<Kind | ''>('');
  return (
    <Stack>
      <NativeSelect
        label={t.kind}
        maw={320}
        value={kind}
        data={[{ value: '', label: t.everything }, ...kinds]}
        onChange={(event) => setKind(event.currentTarget.value as Kind | '')}
      />
      <History {...(kind !== '' && { kind: [kind] })} />
    </Stack>
  );
}
