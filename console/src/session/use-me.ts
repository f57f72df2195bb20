import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { service, type Problem, type Schemas } from '../api/client';
import { meKey } from './me-key';

export type Me = Schemas['MeDto'];
export type ServicePermission = Me['permissions'][number];

/** Who is signed in; null for no one. */
export function useMeQuery() {
  return useQuery<Me | null, Problem>({
    queryKey: meKey,
    queryFn: async () => {
      const { data, error, response } = await service.GET('/api/v1/me');
      if (response.status === 401) return null;
      if (data === undefined) throw error;
      return data;
    },
    staleTime: 60_000,
  });
}

export const MeContext = createContext<Me | undefined>(undefined);

/** Who is signed in, below `SessionGate`. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === undefined) throw new Error('Only pages below the session gate know who is signed in.');
  return me;
}

export function useMay(permission: ServicePermission): boolean {
  return useMe().permissions.includes(permission);
}
