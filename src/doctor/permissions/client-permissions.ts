import type { Settings } from '../../config/settings';
import type { ExaminationContext } from '../examination-context';
import { grantsOf } from '../examination-context';
import { heldPermissions, type ClientPermissions } from './held-permissions';
import {
  auditPermissions,
  licensePermissions,
  readPermissions,
  usagePermissions,
  writePermissions,
  type NeededPermission,
} from './needed-permissions';

/** Which of our clients is used for what. */
export interface ClientUse {
  readonly client: 'reading' | 'writing';
  readonly id: string;
  readonly needed: readonly NeededPermission[];
  readonly isAccepted: boolean;
}

export interface ExaminedClient {
  readonly client: 'reading' | 'writing';
  /** Genesys takes its credentials. */
  readonly isAccepted: boolean;
  /** Undefined where the grants or the roles could not be read. */
  readonly permissions?: ClientPermissions;
}

/** By the settings: the writing client is a second one, or the reading one where there is no second. */
export function clientUses(
  readingId: string,
  {
    changes,
    genesysAudits,
    licenses,
    usage,
  }: Pick<Settings, 'changes' | 'genesysAudits' | 'licenses' | 'usage'>,
  writing?: { readonly id: string; readonly isAccepted: boolean },
): ClientUse[] {
  const isShared = changes.enabled && writing === undefined;
  const needed = [
    ...readPermissions,
    ...(genesysAudits.isOn ? auditPermissions : []),
    ...(licenses.isOn ? licensePermissions : []),
    ...(usage.isOn ? usagePermissions : []),
    ...(isShared ? writePermissions : []),
  ];
  const reading = { client: 'reading', id: readingId, needed, isAccepted: true } as const;
  if (writing === undefined) return [reading];
  return [reading, { client: 'writing', ...writing, needed: writePermissions }];
}

/** What our clients may do. All questions are asked with the reading one. */
export async function examineClients(
  context: ExaminationContext,
  uses: readonly ClientUse[],
): Promise<ExaminedClient[]> {
  const [roles, catalogue] = await Promise.all([
    readable(context.gateways.roles.list({ leaveOutUnreadable: true, priority: 'interactive' })),
    readable(context.gateways.permissions.list({ leaveOutUnreadable: true, priority: 'interactive' })),
  ]);
  return Promise.all(
    uses.map(async ({ client, id, needed, isAccepted }) => {
      const grants = await grantsOfClient(context, id, client === 'reading');
      if (roles === undefined || catalogue === undefined || grants === undefined)
        return { client, isAccepted };
      return {
        client,
        isAccepted,
        permissions: heldPermissions(grants, roles.items, catalogue.items, needed),
      };
    }),
  );
}

/** A client may see its own grants without any permission. */
async function grantsOfClient(context: ExaminationContext, id: string, isOurs: boolean) {
  const own = await context.subject(id);
  if (own.kind === 'ok') return grantsOf(own);
  if (!isOurs) return undefined;
  const me = await context.probes.ask('GET /api/v2/authorization/subjects/me', (api) =>
    api.authorization.getAuthorizationSubjectsMe({}),
  );
  return me.kind === 'ok' ? grantsOf(me) : undefined;
}

async function readable<T>(listing: Promise<T>): Promise<T | undefined> {
  try {
    return await listing;
  } catch {
    // The examination of listings names the failure.
    return undefined;
  }
}
