import { count, number } from './common';

export const search = {
  title: 'Search',
  resultsFor: (text: string) => `Results for “${text}”`,
  label: 'Search',
  hint: 'Names, e-mail addresses, or what a permission does, such as “delete recording”.',
  nothing: (text: string) => `Nothing is called “${text}”`,
  nothingHint:
    'Try fewer or other words. Permissions are found by what they do: “edit queue”, “view evaluation”.',
  permissions: 'Permissions',
  people: 'People',
  groups: 'Groups',
  roles: 'Roles',
  clients: 'OAuth clients',
  divisions: 'Divisions',
  all: (total: number) => `All ${number(total)}`,
  members: (total: number) => count(total, 'member', 'members'),
  residents: (total: number) => count(total, 'person', 'people'),
  passesNothing: 'passes no roles on',
  holders: (total: number) => (total === 1 ? '1 holder' : `${number(total)} holders`),
} as const;
