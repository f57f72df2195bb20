import type { GenesysGateways } from '../genesys/gateways/genesys-gateways';
import { trustedNow } from '../common/trusted-clock';
import { OrganizationReader } from '../sync/organization-reader';
import { SyncProgress } from '../sync/sync-progress';
import { inOrder } from './in-order';
import { organizationFile, type OrganizationFile } from './organization-file';
import { pseudonymised } from './pseudonymised';

/** Reads the organisation by the readers of a sync run. */
export async function captureOrganization(
  gateways: GenesysGateways,
  { clear }: { readonly clear: boolean },
): Promise<OrganizationFile> {
  const progress = new SyncProgress(trustedNow(), trustedNow);
  const content = await new OrganizationReader(gateways).read(progress, new AbortController().signal);
  const file = organizationFile(content);
  return clear ? inOrder(file) : pseudonymised(file);
}
