import { createContext, useContext } from 'react';
import type { paths } from './generated/api-types';

/** A day such as 2026-03-01, a time or a revision that all pages answer from; none for now. */
export const AsOfContext = createContext<string | undefined>(undefined);

export function useAsOf(): string | undefined {
  return useContext(AsOfContext);
}

type GetQuery<Operations> = Operations extends { get: { parameters: { query?: infer Query } } }
  ? NonNullable<Query>
  : never;
type DatedPath = {
  [Path in keyof paths]: GetQuery<paths[Path]> extends infer Query
    ? [Query] extends [never]
      ? never
      : 'at' extends keyof Query
        ? Path
        : never
    : never;
}[keyof paths];

/** What the service answers from the past, too: all of it, and nothing else. */
const dated: Readonly<Record<DatedPath, true>> = {
  '/api/v1/assertions/{id}/offenders': true,
  '/api/v1/audit/reports/access': true,
  '/api/v1/check-permission': true,
  '/api/v1/comparisons/roles': true,
  '/api/v1/comparisons/users': true,
  '/api/v1/conflicts/past': true,
  '/api/v1/data-categories/{key}/access': true,
  '/api/v1/divisions': true,
  '/api/v1/divisions/{id}': true,
  '/api/v1/groups': true,
  '/api/v1/groups/{id}': true,
  '/api/v1/groups/{id}/grants': true,
  '/api/v1/groups/{id}/permissions': true,
  '/api/v1/groups/{id}/permissions/{permission}/explanation': true,
  '/api/v1/holders': true,
  '/api/v1/licenses': true,
  '/api/v1/licenses/hourly-eligibility': true,
  '/api/v1/licenses/mismatches': true,
  '/api/v1/licenses/roles': true,
  '/api/v1/licenses/{id}/reasons': true,
  '/api/v1/licenses/{id}/users': true,
  '/api/v1/oauth-clients': true,
  '/api/v1/oauth-clients/{id}': true,
  '/api/v1/oauth-clients/{id}/grants': true,
  '/api/v1/oauth-clients/{id}/permissions': true,
  '/api/v1/oauth-clients/{id}/permissions/{permission}/explanation': true,
  '/api/v1/permission-matrix': true,
  '/api/v1/permissions': true,
  '/api/v1/permissions/{permission}/holders': true,
  '/api/v1/population/general-admins': true,
  '/api/v1/population/granting-oauth-clients': true,
  '/api/v1/population/roles-without-holders': true,
  '/api/v1/population/users-without-roles': true,
  '/api/v1/roles': true,
  '/api/v1/roles/{id}': true,
  '/api/v1/roles/{id}/holders': true,
  '/api/v1/trustees': true,
  '/api/v1/trustees/{type}/{id}': true,
  '/api/v1/trustees/{type}/{id}/grants': true,
  '/api/v1/users': true,
  '/api/v1/users/{id}': true,
  '/api/v1/users/{id}/grants': true,
  '/api/v1/users/{id}/missing-grants': true,
  '/api/v1/users/{id}/permissions': true,
  '/api/v1/users/{id}/permissions/{permission}/explanation': true,
};

export function isDated(path: string): boolean {
  return Object.hasOwn(dated, path);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day of a time as the calendar here has it. */
export function dayOf(time: string): string {
  return today(new Date(time));
}

/** Today as the calendar here has it, such as 2026-03-01. */
export function today(now = new Date()): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}

/** What the service takes as `at`: of a day its end as clocks here have it, of today and later days nothing. */
export function momentOf(asOf: string | undefined, now = new Date()): string | undefined {
  if (asOf === undefined || !DAY.test(asOf)) return asOf;
  if (asOf >= today(now)) return undefined;
  return new Date(`${asOf}T23:59:59.999`).toISOString();
}
