import type { Answer, Fields } from '../genesys/probing/genesys-probes';
import { idsOf, rowsOf } from './fields';
import type { ExaminationContext } from './examination-context';

const MAX_ROLES = 12;

/** The first page of the holders of some roles, spread over the list. */
export async function sampledGrants(
  context: ExaminationContext,
): Promise<{ readonly pages: readonly Answer[]; readonly rows: readonly Fields[] }> {
  const ids = idsOf(rowsOf(await context.firstPage('roles')));
  const step = Math.max(1, Math.floor(ids.length / MAX_ROLES));
  const sample = ids.filter((_, index) => index % step === 0).slice(0, MAX_ROLES);
  const pages = await Promise.all(sample.map((id) => context.holders(id)));
  return { pages, rows: pages.flatMap(rowsOf) };
}
