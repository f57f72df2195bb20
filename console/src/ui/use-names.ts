import { useQueries } from '@tanstack/react-query';
import { service, type Schemas } from '../api/client';
import { useMay } from '../session/use-me';
import { strings } from '../strings';

type Kind = Schemas['SubjectType'] | 'role' | 'division';

interface Named {
  readonly type: Kind;
  readonly id: string;
}

/** What things are called that an answer gives the ids of alone. Their ids until that is known. */
export function useNames(things: readonly Named[]): (thing: Named) => string {
  const enabled = useMay('access:read');
  const unique = [...new Map(things.map((thing) => [keyOf(thing), thing])).values()];
  const answers = useQueries({
    queries: unique.map(({ type, id }) => ({
      queryKey: ['name', type, id],
      queryFn: async () => (await readName(type, id)) ?? null,
      enabled,
      staleTime: 60_000,
    })),
  });
  const names = new Map(unique.map((thing, place) => [keyOf(thing), answers[place]?.data]));
  return (thing) => names.get(keyOf(thing)) ?? thing.id;
}

function keyOf({ type, id }: Named): string {
  return `${type} ${id}`;
}

async function readName(type: Kind, id: string): Promise<string | undefined> {
  const params = { params: { path: { id } } };
  switch (type) {
    case 'role':
      return (await service.GET('/api/v1/roles/{id}', params)).data?.role.name;
    case 'division':
      if (id === '*') return strings.common.allDivisions;
      return (await service.GET('/api/v1/divisions/{id}', params)).data?.division.name;
    case 'user':
      return (await service.GET('/api/v1/users/{id}', params)).data?.user.name;
    case 'group':
      return (await service.GET('/api/v1/groups/{id}', params)).data?.group.name;
    case 'oauth_client':
      return (await service.GET('/api/v1/oauth-clients/{id}', params)).data?.oauthClient.name;
    default:
      return undefined;
  }
}
