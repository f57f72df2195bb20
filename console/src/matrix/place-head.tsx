import { api } from '../api/client';
import { strings } from '../strings';
import { PageHead } from '../ui/page-head';
import { subjectName } from '../ui/subject-link';
import type { Place } from './read-matrix';

const t = strings.matrix;

/** The name of the group or division that a matrix is of. */
export function PlaceHead({ place: { groupId, divisionId } }: { readonly place: Place }) {
  return groupId === undefined ? <DivisionHead id={divisionId ?? ''} /> : <GroupHead id={groupId} />;
}

function GroupHead({ id }: { readonly id: string }) {
  const { data } = api.useQuery('get', '/api/v1/groups/{id}', { params: { path: { id } } });
  const name = data === undefined ? undefined : subjectName({ type: 'group', name: data.group.name });
  return <Head name={name} />;
}

function DivisionHead({ id }: { readonly id: string }) {
  const { data } = api.useQuery('get', '/api/v1/divisions/{id}', { params: { path: { id } } });
  return <Head name={data?.division.name} />;
}

function Head({ name }: { readonly name: string | undefined }) {
  return <PageHead title={name === undefined ? t.title : t.titleOf(name)} lead={t.lead} />;
}
