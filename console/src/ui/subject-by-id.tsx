import { api } from '../api/client';
import { SubjectLink } from './subject-link';
import type { Schemas } from '../api/client';

interface Properties {
  readonly type: Schemas['SubjectType'];
  readonly id: string;
}

/** The name of a person, group or client where an answer gives its id alone. */
export function SubjectById({ type, id }: Properties) {
  if (type === 'user') return <UserById id={id} />;
  return type === 'group' ? <GroupById id={id} /> : <SubjectLink subject={{ type, id, name: id }} />;
}

function UserById({ id }: { readonly id: string }) {
  const { data } = api.useQuery('get', '/api/v1/users/{id}', { params: { path: { id } } });
  return <SubjectLink subject={{ type: 'user', id, name: data?.user.name ?? id }} />;
}

function GroupById({ id }: { readonly id: string }) {
  const { data } = api.useQuery('get', '/api/v1/groups/{id}', { params: { path: { id } } });
  return <SubjectLink subject={{ type: 'group', id, name: data?.group.name ?? id }} />;
}
