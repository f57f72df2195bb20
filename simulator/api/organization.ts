import { organizationOf } from './token-info';
import { badRequest } from '../http/api-error';
import type { Call, Operation } from '../http/operation';

export const organizationOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/api/v2/organizations/me',
    handle: ({ simulator, caller }) => toOrganization(organizationOf(simulator, caller)),
  },
  {
    method: 'GET',
    path: '/api/v2/organizations/limits/namespaces/{namespaceName}',
    handle: listLimits,
  },
];

export function toOrganization({ id, name }: { id: string; name: string }) {
  return {
    id,
    name,
    defaultLanguage: 'en-us',
    defaultCountryCode: 'US',
    domain: 'simulated',
    version: 1,
    state: 'active',
    voicemailEnabled: true,
    productPlatform: 'GenesysCloud',
    selfUri: '/api/v2/organizations/me',
  };
}

function listLimits({ simulator, params }: Call) {
  if (params.namespaceName !== 'platform.api') {
    throw badRequest(
      'invalid.value',
      'The provided namespace is not valid or does not have any viewable limits',
    );
  }
  const perMinute = simulator.modes.rateLimitPerMinute;
  const limit = (key: string, value: number) => ({ key, namespace: 'platform.api', value });
  return {
    entities: [
      ...(perMinute === null
        ? []
        : [
            limit('token.rate.per.minute', perMinute),
            limit('client.credentials.token.rate.per.minute', perMinute),
          ]),
      limit('org.app.user.rate.per.minute', 3000),
      limit('request.bytes.max', 512_000),
    ],
  };
}
