import { Global, Module, type Provider } from '@nestjs/common';
import { AuthSettings, ProxySettings } from '../config/settings';
import { Deployment } from '../database/deployment';
import { AllApiKeys, ApiKeyReader } from './api-keys';
import { AccessGate } from './access-gate';
import { EventStreams } from './event-streams';
import { GenesysIdentitySource } from './genesys-tokens/genesys-identity-source';
import { GenesysTokenVerifier } from './genesys-tokens/genesys-token-verifier';
import { GENESYS_LOGIN_VERIFIER } from './genesys-tokens/genesys-login-verifier';
import { openGenesysTokens } from './genesys-tokens/open-genesys-tokens';
import { openJwks } from './jwks';
import { JwtVerifier } from './jwt-verifier';

/** Each is undefined if the settings admit no one with such a token. */
const verifiers: Provider[] = [
  {
    provide: JwtVerifier,
    inject: [AuthSettings, ProxySettings],
    useFactory: ({ jwt }: AuthSettings, proxies: ProxySettings) =>
      jwt && new JwtVerifier(jwt, openJwks(jwt, proxies)),
  },
  {
    provide: GenesysTokenVerifier,
    inject: [AuthSettings, GenesysIdentitySource, Deployment],
    useFactory: ({ genesysTokens }: AuthSettings, source: GenesysIdentitySource, deployment: Deployment) =>
      genesysTokens && openGenesysTokens(genesysTokens, source, deployment),
  },
  {
    provide: GENESYS_LOGIN_VERIFIER,
    inject: [AuthSettings, GenesysIdentitySource, Deployment],
    useFactory: ({ genesysLogin }: AuthSettings, source: GenesysIdentitySource, deployment: Deployment) =>
      genesysLogin && openGenesysTokens(genesysLogin.tokens, source, deployment),
  },
];

/** Who may enter. Global, since the entrance guards the routes of every module. */
@Global()
@Module({
  providers: [EventStreams, { provide: ApiKeyReader, useClass: AllApiKeys }, ...verifiers, AccessGate],
  exports: [ApiKeyReader, AccessGate, EventStreams, GENESYS_LOGIN_VERIFIER],
})
export class AuthModule {}
