import type { components } from '../client/generated/api-types';
import { nameOf, words } from '../output/texts';

type Entry = components['schemas']['HistoryEntryDto'];

/** What a difference is about: `role Supervisor in Claims`. */
export function whatOf({
  kind,
  role,
  division,
  group,
  permission,
  accessPolicy,
  relation,
  ...rest
}: Entry): string {
  const { fields = [], permissionsAdded = [], permissionsRemoved = [] } = rest;
  if (kind === 'grant' && role && division) return `role ${nameOf(role)} in ${nameOf(division)}`;
  if (kind === 'membership' && group) return `${relation ?? 'member'} of the group ${nameOf(group)}`;
  const about = role ?? division ?? group ?? accessPolicy;
  const details = [
    ...fields.map(({ field, before = '', after = '' }) => `${field}: ${before} → ${after}`),
    ...permissionsAdded.map((name) => `+${name}`),
    ...permissionsRemoved.map((name) => `-${name}`),
  ];
  return [words(kind), about ? nameOf(about) : (permission ?? ''), details.join(', ')]
    .filter((part) => part !== '')
    .join(' ');
}

/** Who made it, and whether Rolecall wrote it for them. */
export function byText({ status, reason, actor, via }: Entry['by']): string {
  if (status === 'not_attributed') return `not attributed (${words(reason ?? '')})`;
  const name = actor?.name ?? actor?.id ?? 'Genesys';
  return via === 'rolecall' ? `${name}, by Rolecall` : name;
}
