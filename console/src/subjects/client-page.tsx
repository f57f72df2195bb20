import { getRouteApi } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { strings } from '../strings';
import { LoadedPage } from '../ui/loaded-page';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state-badge';
import { subjectName } from '../ui/subject-link';
import { ClientUsage } from '../usage/client-usage';
import { SubjectTabs } from './subject-tabs';

const t = strings.subject;
const route = getRouteApi('/clients/$id');

export function ClientPage() {
  const { id } = route.useParams();
  const client = api.useQuery('get', '/api/v1/oauth-clients/{id}', { params: { path: { id } } });
  return <LoadedPage answer={client}>{(details) => <Client details={details} />}</LoadedPage>;
}

function Client({
  details: { oauthClient, access },
}: {
  readonly details: Schemas['OAuthClientDetailsDto'];
}) {
  const { tab } = route.useSearch();
  const { id, name, state, grantType } = oauthClient;
  return (
    <>
      <PageHead
        title={subjectName({ type: 'oauth_client', name })}
        badge={<StateBadge state={state} />}
        lead={grantType === undefined ? t.client : t.clientOf(grantType)}
        id={id}
      />
      <SubjectTabs
        type="oauth_client"
        id={id}
        access={access}
        value={tab}
        more={[{ value: 'usage', label: strings.usage.tab, content: <ClientUsage id={id} /> }]}
      />
    </>
  );
}
