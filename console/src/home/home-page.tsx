import { Stack } from '@mantine/core';
import { api } from '../api/client';
import { Allowed } from '../session/allowed';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { PageHead } from '../ui/page-head';
import { AssertionsSummary } from './assertions-summary';
import { ChangesSummary } from './changes-summary';
import { DriftSummary } from './drift-summary';
import { FindingsSummary } from './findings-summary';
import { Freshness } from './freshness';
import { ReviewsSummary } from './reviews-summary';
import { UnexplainedWrites } from './unexplained-writes';
import styles from './home-page.module.css';

/** How things are: the data, broken rules, drift, assertions, changes under way, and what waits for the caller. */
export function HomePage() {
  const maySeeSync = useMay('sync:read');
  const sync = api.useQuery('get', '/api/v1/sync', {}, { refetchInterval: 5_000, enabled: maySeeSync });
  const mayReadConflicts = useMay('conflicts:read');
  const mayReadDrift = useMay('baseline:read');
  const mayReadAssertions = useMay('assertions:read');
  const mayReadAudits = useMay('genesys-audits:read');
  const mayReadChanges = useMay('changes:read');
  const mayReadReviews = useMay('reviews:read');
  return (
    <>
      <PageHead title={sync.data?.snapshot?.organizationName ?? strings.navigation.home} />
      <Stack>
        {mayReadAudits && <UnexplainedWrites />}
        <Allowed permission="sync:read">
          <Freshness sync={sync} />
        </Allowed>
        <div className={styles.summaries}>
          {mayReadConflicts && <FindingsSummary />}
          {mayReadDrift && <DriftSummary />}
          {mayReadAssertions && <AssertionsSummary />}
          {mayReadChanges && <ChangesSummary />}
          {mayReadReviews && <ReviewsSummary />}
        </div>
      </Stack>
    </>
  );
}
