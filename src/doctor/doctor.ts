import type { Settings } from '../config/settings';
import { GenesysError } from '../genesys/genesys.errors';
import { ObservedHeaders } from '../genesys/probing/observed-headers';
import { GenesysProbes } from '../genesys/probing/genesys-probes';
import { standaloneGenesys } from '../genesys/standalone-genesys';
import { examine } from './examine';
import { examinations } from './examinations';
import { clientUses, examineClients } from './permissions/client-permissions';
import type { DoctorReport } from './report/doctor-report';
import { ExaminationContext } from './examination-context';
import { examineVisibility } from './visibility';

/** Enough to tell a network that is away from one that hiccups. */
const RETRIES = { maxAttempts: 4, timeBudgetMs: 60_000 };

/**
 * Examines a real organisation: our client, what it can see, and each assumption about the API. Reads only. Throws when
 * nothing can be read at all.
 */
export async function runDoctor(settings: Settings, userToken?: string): Promise<DoctorReport> {
  const headers = new ObservedHeaders();
  const { client, gateways } = standaloneGenesys(settings, { ...RETRIES, innermost: [headers] });
  const { clientId, rateLimitPerMinute: callsPerMinute } = settings.genesys;
  const options = { clientId, callsPerMinute, userToken, audits: settings.genesysAudits };
  const context = new ExaminationContext(new GenesysProbes(client), gateways, headers, options);
  try {
    await gateways.organization.get({ priority: 'interactive' });
    const uses = clientUses(clientId, settings, await writingClient(settings));
    const clients = await examineClients(context, uses);
    const visibility = await examineVisibility(context).catch(() => undefined);
    const assumptions = [];
    for (const examination of examinations) assumptions.push(...(await examine(examination, context)));
    return {
      region: settings.genesys.baseUrls.api,
      clients,
      visibility,
      assumptions,
      calls: headers.answers,
    };
  } finally {
    await client.close();
  }
}

/** The client that writes, if there is one, and whether Genesys takes its credentials. */
async function writingClient(settings: Settings) {
  const { writing } = settings.genesys;
  if (writing === undefined) return undefined;
  const { client, gateways } = standaloneGenesys(settings, { ...RETRIES, ...writing });
  try {
    await gateways.organization.get({ priority: 'interactive' });
    return { id: writing.clientId, isAccepted: true };
  } catch (error) {
    if (!(error instanceof GenesysError)) throw error;
    return { id: writing.clientId, isAccepted: false };
  } finally {
    await client.close();
  }
}
