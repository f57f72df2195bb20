import type { GenesysTokenSettings } from '../../config/settings';
import type { Deployment } from '../../database/deployment';
import type { GenesysIdentitySource } from './genesys-identity-source';
import { GenesysTokenVerifier } from './genesys-token-verifier';
import { RoleMap } from './role-map';

/** The verifier of these settings. Throws InvalidSettingsError when the role map gives roles that there are not. */
export function openGenesysTokens(
  settings: GenesysTokenSettings,
  source: GenesysIdentitySource,
  deployment: Pick<Deployment, 'organizationId'>,
): GenesysTokenVerifier {
  return new GenesysTokenVerifier(source, {
    organizationId: () => deployment.organizationId(),
    clientIds: new Set(settings.clientIds),
    trusteesAllowed: settings.trusteesAllowed,
    roleMap: new RoleMap(settings.roleMap),
    cacheMs: settings.cacheMs,
    validationsPerMinute: settings.validationsPerMinute,
  });
}
