import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Group, List } from '@mantine/core';
import { useAsOf } from '../api/as-of';
import { api, type Schemas } from '../api/client';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { named } from '../strings/names';
import { Empty } from '../ui/empty';
import { LoadedPage } from '../ui/loaded-page';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state-badge';
import { SubjectLink, subjectName } from '../ui/subject-link';
import { SubjectTabs } from './subject-tabs';

const t = strings.subject;
const route = getRouteApi('/people/$id');

export function PersonPage() {
  const { id } = route.useParams();
  const user = api.useQuery('get', '/api/v1/users/{id}', { params: { path: { id } } });
  return <LoadedPage answer={user}>{(details) => <Person details={details} />}</LoadedPage>;
}

function Person({ details: { user, groups, access } }: { readonly details: Schemas['UserDetailsDto'] }) {
  const { tab } = route.useSearch();
  const mayPlan = useMay('changes:plan') && useAsOf() === undefined;
  const { id, name, email, state, division, dormantSince } = user;
  const lead = [email, division && t.atHome(named(division)), dormantSince && t.dormant(dormantSince)];
  return (
    <>
      <PageHead
        title={subjectName({ type: 'user', name })}
        badge={<StateBadge state={state} />}
        lead={lead.filter(Boolean).join(' · ')}
        id={id}
        actions={
          <Group gap="xs">
            <CompareLink id={id} />
            {mayPlan && <CopyLink id={id} />}
          </Group>
        }
      />
      <SubjectTabs
        type="user"
        id={id}
        access={access}
        value={tab}
        more={[{ value: 'groups', label: t.groupsTab(groups.length), content: <Groups groups={groups} /> }]}
      />
    </>
  );
}

function CompareLink({ id }: { readonly id: string }) {
  return (
    <Button
      variant="default"
      renderRoot={(properties) => <Link to="/people/$id/compare" params={{ id }} {...properties} />}
    >
      {strings.compare.link}
    </Button>
  );
}

function CopyLink({ id }: { readonly id: string }) {
  return (
    <Button
      variant="default"
      renderRoot={(properties) => <Link to="/people/$id/copy" params={{ id }} {...properties} />}
    >
      {strings.changes.copyFrom}
    </Button>
  );
}

function Groups({ groups }: { readonly groups: Schemas['UserDetailsDto']['groups'] }) {
  if (groups.length === 0) return <Empty title={t.noGroups}>{t.noGroupsHint}</Empty>;
  return (
    <List>
      {groups.map((group) => (
        <List.Item key={group.id}>
          <SubjectLink subject={{ type: 'group', ...group }} />
        </List.Item>
      ))}
    </List>
  );
}
