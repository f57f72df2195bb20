import { count } from './common';

export const division = {
  lead: (people: number, grants: number, isHome: boolean) =>
    `${count(people, 'person is', 'people are')} at home here; ${count(grants, 'grant names', 'grants name')} it.${
      isHome ? ' Everything is in this division unless said otherwise.' : ''
    }`,
  noPeople: 'No one is at home in this division',
} as const;
