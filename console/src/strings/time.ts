import type { Schemas } from '../api/client';
import { common, count } from './common';
import { divisionName, named } from './names';
import { permissionWords } from './permission-words';

type Entry = Schemas['HistoryEntryDto'];

/** A day as people here write it. */
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'medium' });

export const time = {
  title: 'History',
  lead: 'What came and went in Genesys, when, and who did it.',
  tab: 'History',
  changesTab: 'Changes',
  revisionsTab: 'Revisions',
  when: 'When',
  what: 'What happened',
  by: 'By',
  between: 'to',
  kind: 'What it is about',
  everything: 'Everything',
  kinds: {
    user: 'People',
    group: 'Groups',
    membership: 'Members of groups',
    role: 'Roles',
    grant: 'Roles given and taken',
    division: 'Divisions',
    oauth_client: 'OAuth clients',
    trustee_user: 'People of other organisations',
    trustee_group: 'Groups of other organisations',
    permission: 'Permissions of Genesys',
    access_policy: 'Access policies',
  },
  none: 'Nothing has changed',
  noneHint:
    'Each sync is compared with the one before. What was there at the first sync is not listed as a change.',
  noneOfKind: 'Choose another kind, or everything.',
  revision: (revision: number) => `Revision ${revision}`,
  first: 'The first one: all later ones are compared with it.',
  noChange: 'Nothing changed',
  counts: (added: number, removed: number, changed: number) =>
    [
      added > 0 ? `${added} added` : '',
      removed > 0 ? `${removed} removed` : '',
      changed > 0 ? `${changed} changed` : '',
    ]
      .filter(Boolean)
      .join(', '),
  unchanged: (revisions: number) =>
    count(revisions, 'revision without a change', 'revisions without a change'),
  asOfRevision: (revision: number) => `See everything as of revision ${revision}`,
  asOfTitle: (asOf: string) => `You see ${asOf}`,
  now: 'Now',
  choose: 'See everything as of a day',
  chosen: (asOf: string) => `You see ${asOf}. Choose another day`,
  dayLabel: 'See everything as of',
  dayHint: 'The end of this day. Pages then show what Genesys had.',
  show: 'Show',
  backToNow: 'Back to now',
  pageShowsNow: 'This page cannot look back: it shows what is now.',
  effective: 'Gained and lost',
  because: 'Because',
  differences: {
    gained: (what: string) => `gained “${what}”`,
    lost: (what: string) => `lost “${what}”`,
    changed: (what: string) => `holds “${what}” elsewhere, or on another condition`,
  },
  rolesGiveIt: 'Roles that give it',
  rolesGiveItHint:
    'A permission comes and goes with its roles. The history of each role says who was given it.',
  noRoleGivesIt: 'No role gives it',
  historyOf: (role: string) => `History of ${role}`,
  givenBy: 'Given',
  givenUnknown: 'It was held already when Rolecall first read the organisation.',
  joined: 'Became a member',
  through: 'through the program',
  planned: 'a change of Rolecall',
  genesysItself: 'Genesys itself',
  notNamed: {
    audits_not_read: 'Not known: the audits of Genesys were not read then',
    no_event: 'Not known: no audit of Genesys names this change',
    several_actors: 'Not known: several people may have done it',
    cause_not_attributed: 'Not known: what caused it is not attributed',
  },
} as const;

/** "1 March 2026" for 2026-03-01. */
export function dayWords(date: string): string {
  return day.format(new Date(`${date}T12:00`));
}

/** "everything as of the end of 1 March 2026". */
export function asOfWords(asOf: string): string {
  if (/^\d+$/.test(asOf)) return `everything as of revision ${asOf}`;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(asOf);
  const date = new Date(isDay ? `${asOf}T12:00` : asOf);
  if (Number.isNaN(date.getTime())) return asOf;
  return isDay
    ? `everything as of the end of ${day.format(date)}`
    : `everything as of ${moment.format(date)}`;
}

/** What happened, as a sentence about the one whom or which it happened to. */
export function changeWords(entry: Entry): string {
  const { kind, change, role, division, group, relation } = entry;
  const where = division === undefined ? '' : ` in ${divisionName(division)}`;
  if (kind === 'grant' && role !== undefined)
    return change === 'added'
      ? `was given the role ${named(role)}${where}`
      : `lost the role ${named(role)}${where}`;
  if (kind === 'membership' && group !== undefined) {
    const as = relation === 'owner' ? 'an owner' : 'a member';
    return change === 'added'
      ? `became ${as} of the group ${named(group)}`
      : `is no longer ${as} of the group ${named(group)}`;
  }
  if (change === 'added') return 'is new';
  return change === 'removed' ? 'is gone' : 'was changed';
}

/** What exactly changed, line by line. */
export function changeDetails({
  fields = [],
  permissionsAdded = [],
  permissionsRemoved = [],
}: Entry): string[] {
  return [
    ...fields.map(({ field, before, after }) => `${fieldWords(field)}: ${before ?? '–'} → ${after ?? '–'}`),
    ...permissionsAdded.map((one) => `+ ${permissionWords(one).name}`),
    ...permissionsRemoved.map((one) => `− ${permissionWords(one).name}`),
  ];
}

function fieldWords(field: string): string {
  const words = field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What an entry is about where it names no subject. */
export function thingName({ kind, role, division, group, permission, accessPolicy }: Entry): string {
  const thing = role ?? group ?? accessPolicy;
  if (thing !== undefined) return named(thing);
  if (division !== undefined) return divisionName(division);
  return permission === undefined ? common.unnamed(time.kinds[kind]) : permissionWords(permission).name;
}
