import { trustedNow } from '../common/trusted-clock';
import type { GenesysApi } from '../genesys/genesys-api';
import type { Answer, GenesysProbes } from '../genesys/probing/genesys-probes';

/** The services whose audits tell about access. */
export const AUDIT_SERVICES = ['PeoplePermissions', 'Groups', 'Directory'] as const;

export const AUDITS_OPERATION = 'POST /api/v2/audits/query/realtime';
/** Further back than audits may be late, as a poll looks. */
const WINDOW_MS = 60 * 60_000;
const PAGE_SIZES = [500, 100] as const;
const NEWEST_FIRST = [{ name: 'Timestamp', sortOrder: 'descending' }];

/** The newest events of the last hour at one moment, service by service. */
export interface AskedAudits {
  /** Milliseconds since the epoch. */
  readonly askedAt: number;
  readonly answers: readonly Answer[];
}

export async function askForAudits(probes: GenesysProbes): Promise<AskedAudits> {
  const askedAt = trustedNow();
  const answers = await Promise.all(AUDIT_SERVICES.map((service) => newest(probes, service, askedAt)));
  return { askedAt, answers };
}

async function newest(probes: GenesysProbes, serviceName: string, now: number): Promise<Answer> {
  const interval = [now - WINDOW_MS, now].map((at) => new Date(at).toISOString()).join('/');
  const page = (pageSize: number) => (api: GenesysApi) =>
    api.audit.postAuditsQueryRealtime(
      { interval, serviceName, sort: NEWEST_FIRST, pageNumber: 1, pageSize },
      {},
    );
  const first = await probes.ask(AUDITS_OPERATION, page(PAGE_SIZES[0]));
  // As a poll does with a size that is refused.
  const isRefused = first.kind === 'refused' && first.status === 400;
  return isRefused ? probes.ask(AUDITS_OPERATION, page(PAGE_SIZES[1])) : first;
}
