import { getRouteApi } from '@tanstack/react-router';
import { Allowed } from '../session/allowed';
import { strings } from '../strings';
import { PageHead } from '../ui/page-head';
import { PageTabs } from '../ui/page-tabs';
import { ClientFindings } from './client-findings';
import { ClientUsageList } from './client-usage-list';
import { EnforcementFindings } from './enforcement-findings';
import { PowerfulUses } from './powerful-uses';

const t = strings.usage;
const route = getRouteApi('/usage');

/** What is used of what is held, what is amiss with clients, and what Genesys is going to enforce. */
export function UsagePage() {
  const { tab } = route.useSearch();
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <PageTabs
        value={tab}
        tabs={[
          { value: 'clients', label: t.tabs.clients, content: <ClientUsageList /> },
          { value: 'findings', label: t.tabs.findings, content: <ClientFindings /> },
          {
            value: 'powerful',
            label: t.tabs.powerful,
            content: (
              <Allowed permission="genesys-audits:read">
                <PowerfulUses />
              </Allowed>
            ),
          },
          { value: 'enforcements', label: t.tabs.enforcements, content: <EnforcementFindings /> },
        ]}
      />
    </>
  );
}
