import { readFileSync } from 'node:fs';
import { InvalidSettingsError } from '../../config/invalid-settings-error';
import type { LicensesSettings } from '../../config/settings';
import type { ExclusionList, PublishedExclusions } from './exclusion-list';

/** Far more than the published list holds. */
const MAX_PERMISSIONS = 1_000;
const MAX_SOURCE_LENGTH = 1_024;
/** One is mended after the other, and what is wrong with one is often wrong with all. */
const MAX_REPORTED = 10;
const MEMBERS: ReadonlySet<string> = new Set(['source', 'date', 'permissions']);

/**
 * Reads the file of `HOURLY_EXCLUSIONS_FILE`. Throws InvalidSettingsError, which names the place of the error in the file,
 * never the content there: with half of a list, people would look as if nothing excluded them.
 */
export function readExclusionList({
  hourlyExclusionsFile: file,
}: Pick<LicensesSettings, 'hourlyExclusionsFile'>): ExclusionList {
  if (file === undefined) return {};
  const list = parsed(contentOf(file));
  const faults = faultsOf(list);
  if (faults.length > 0)
    throw refused(...faults.slice(0, MAX_REPORTED).map((fault) => `names a file in which ${fault}.`));
  const { source, date, permissions } = list as PublishedExclusions;
  return { published: { source, date, permissions } };
}

function refused(...details: string[]): InvalidSettingsError {
  return new InvalidSettingsError(details.map((detail) => ({ env: 'HOURLY_EXCLUSIONS_FILE', detail })));
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw refused(`must name a readable file: ${code}.`);
  }
}

function parsed(text: string): object {
  let list: unknown;
  try {
    list = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw refused('must name a file that is valid JSON.');
  }
  if (typeof list === 'object' && list !== null && !Array.isArray(list)) return list;
  throw refused('must name a JSON file that holds an object with source, date and permissions.');
}

function faultsOf(list: Partial<Record<keyof PublishedExclusions, unknown>>): string[] {
  const faults: string[] = [];
  const others = Object.keys(list).filter((member) => !MEMBERS.has(member));
  if (others.length > 0) faults.push('a member is none of source, date and permissions');
  if (!isSource(list.source)) faults.push(`/source must be a text of up to ${MAX_SOURCE_LENGTH} characters`);
  if (!isDay(list.date)) faults.push('/date must be a day: YYYY-MM-DD');
  return [...faults, ...permissionFaults(list.permissions)];
}

function isSource(source: unknown): boolean {
  return typeof source === 'string' && source.trim() !== '' && source.length <= MAX_SOURCE_LENGTH;
}

/** A day of the calendar: `Date` takes the 30th of February for a day in March. */
function isDay(date: unknown): boolean {
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}

function permissionFaults(permissions: unknown): string[] {
  if (!Array.isArray(permissions) || permissions.length === 0)
    return ['/permissions must be a list of at least one permission'];
  if (permissions.length > MAX_PERMISSIONS)
    return [`/permissions must hold at most ${MAX_PERMISSIONS} permissions`];
  const seen = new Set<unknown>();
  return permissions.flatMap((permission: unknown, place) => {
    const isTwice = seen.has(permission);
    seen.add(permission);
    if (!isPermission(permission))
      return [`/permissions/${place} must be domain:entity:action, without * or blanks`];
    return isTwice ? [`/permissions/${place} is in the list twice`] : [];
  });
}

function isPermission(permission: unknown): boolean {
  return typeof permission === 'string' && /^[^:*\s]+:[^:*\s]+:[^:*\s]+$/.test(permission);
}
