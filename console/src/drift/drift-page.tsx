import { Stack } from '@mantine/core';
import { api } from '../api/client';
import { isProblem } from '../api/problem';
import { Allowed } from '../session/allowed';
import { strings } from '../strings';
import { Failure } from '../ui/failure';
import { PageHead } from '../ui/page-head';
import { Waiting } from '../ui/waiting';
import { Baseline, NoBaseline } from './baseline';
import { DriftItems } from './drift-items';

const t = strings.drift;

/** What differs from the approved baseline, and the baseline itself. */
export function DriftPage() {
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <Allowed permission="baseline:read">
        <Drift />
      </Allowed>
    </>
  );
}

function Drift() {
  const baseline = api.useQuery('get', '/api/v1/baseline', {}, { retry: false });
  if (baseline.isPending) return <Waiting />;
  if (isProblem(baseline.error) && baseline.error.code === 'no_baseline') return <NoBaseline />;
  if (baseline.data === undefined)
    return <Failure error={baseline.error} onRetry={() => void baseline.refetch()} />;
  return (
    <Stack>
      <Baseline baseline={baseline.data} />
      <DriftItems />
    </Stack>
  );
}
