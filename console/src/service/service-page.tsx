import { getRouteApi } from '@tanstack/react-router';
import { Allowed } from '../session/allowed';
import { strings } from '../strings';
import { PageHead } from '../ui/page-head';
import { PageTabs } from '../ui/page-tabs';
import { ApiKeys } from './api-keys';
import { ServiceSettings } from './settings';
import { Sessions } from './sessions';
import { SyncDetails } from './sync-details';
import { Webhooks } from './webhooks';

const t = strings.service;
const route = getRouteApi('/service');

/** Rolecall itself: how it reads Genesys, its API keys, and who is signed in. */
export function ServicePage() {
  const { tab } = route.useSearch();
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <PageTabs
        value={tab}
        tabs={[
          { value: 'sessions', label: t.sessionsTab, content: <Sessions /> },
          {
            value: 'keys',
            label: t.keysTab,
            content: (
              <Allowed permission="api-keys:read">
                <ApiKeys />
              </Allowed>
            ),
          },
          {
            value: 'sync',
            label: t.syncTab,
            content: (
              <Allowed permission="sync:read">
                <SyncDetails />
              </Allowed>
            ),
          },
          {
            value: 'webhooks',
            label: strings.webhooks.tab,
            content: (
              <Allowed permission="webhooks:manage">
                <Webhooks />
              </Allowed>
            ),
          },
          {
            value: 'settings',
            label: t.settingsTab,
            content: (
              <Allowed permission="settings:read">
                <ServiceSettings />
              </Allowed>
            ),
          },
        ]}
      />
    </>
  );
}
