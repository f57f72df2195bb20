import { text, trustedUrl } from '../parsers';
import type { Setting } from '../setting';

/** How people sign in to the console, beside an API key. */
export const signInSettings = {
  genesysLoginClientId: {
    env: 'GENESYS_LOGIN_CLIENT_ID',
    description:
      'Id of an OAuth client (code authorization with PKCE) through which users of the organisation sign in to the console; GENESYS_ROLE_MAP says what they may do here. Its redirect URI is PUBLIC_URL followed by /api/v1/sign-in/genesys/callback.',
    expected: 'the id of an OAuth client; it requires PUBLIC_URL and GENESYS_ROLE_MAP',
    parse: text,
  },
  openIdIssuer: {
    env: 'OPENID_ISSUER',
    description:
      'OpenID Connect provider with which people sign in to the console. The redirect URI is PUBLIC_URL followed by /api/v1/sign-in/openid-connect/callback.',
    expected: 'an https URL, or http on this machine; it requires PUBLIC_URL and OPENID_CLIENT_ID',
    parse: trustedUrl,
  },
  openIdClientId: {
    env: 'OPENID_CLIENT_ID',
    description: 'Id of this service at the OpenID Connect provider.',
    expected: 'the id of a client at the provider; required with OPENID_ISSUER',
    parse: text,
  },
  openIdClientSecret: {
    env: 'OPENID_CLIENT_SECRET',
    description:
      'Secret of that client. Unset for a public client: the code is protected by PKCE in any case.',
    expected: 'the secret of that client',
    secret: true,
    parse: text,
  },
  openIdName: {
    env: 'OPENID_NAME',
    description: 'What the sign-in page calls the OpenID Connect provider.',
    expected: 'a name',
    default: 'single sign-on',
    parse: text,
  },
  openIdScopes: {
    env: 'OPENID_SCOPES',
    description: 'Scopes that are requested from the OpenID Connect provider, separated by blanks.',
    expected: 'scopes separated by blanks',
    default: 'openid profile email',
    parse: text,
  },
  openIdRolesClaim: {
    env: 'OPENID_ROLES_CLAIM',
    description:
      'Claim of the ID token or of the user info that lists the roles of this service; a dotted path such as realm_access.roles finds a nested one.',
    expected: 'the name of a claim, or a dotted path to it',
    default: 'roles',
    parse: text,
  },
  openIdPersonClaim: {
    env: 'OPENID_PERSON_CLAIM',
    description:
      'Claim that names the person: their e-mail address in Genesys, or the id of their user there.',
    expected: 'the name of a claim, such as email, or a dotted path to it',
    default: 'email',
    parse: text,
  },
} satisfies Record<string, Setting<unknown>>;
