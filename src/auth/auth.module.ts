import { Module, type DynamicModule, type FactoryProvider } from '@nestjs/common';
import { Settings } from '../config/settings';
import { Deployment } from '../database/deployment';
import { allOf, BootstrapApiKey, STORED_API_KEYS, type ApiKeyReader } from './api-keys';
import { Entrance } from './entrance';
import { GenesysIdentitySource } from './genesys-tokens/genesys-identity-source';
import { GenesysTokenVerifier } from './genesys-tokens/genesys-token-verifier';
import { openGenesysTokens } from './genesys-tokens/open-genesys-tokens';
import { openJwks } from './jwks';
import { JwtVerifier } from './jwt-verifier';

/** Who asks Genesys about tokens; this module itself knows nothing of its client. */
export type AuthModuleOptions = Pick<FactoryProvider<GenesysIdentitySource>, 'inject' | 'useFactory'>;

@Module({
  providers: [
    {
      provide: Entrance,
      // Without the module that stores keys, no stored key opens anything; without a verifier, no Genesys token.
      inject: [
        Settings,
        { token: STORED_API_KEYS, optional: true },
        { token: GenesysTokenVerifier, optional: true },
      ],
      useFactory: ({ auth }: Settings, stored?: ApiKeyReader, genesysTokens?: GenesysTokenVerifier) =>
        new Entrance(
          allOf(new BootstrapApiKey(auth.bootstrapApiKey), stored),
          auth.jwt === undefined ? undefined : new JwtVerifier(auth.jwt, openJwks(auth.jwt)),
          genesysTokens,
        ),
    },
  ],
  exports: [Entrance],
})
export class AuthModule {
  static forRootAsync({ inject, useFactory }: AuthModuleOptions): DynamicModule {
    return {
      module: AuthModule,
      providers: [
        { provide: GenesysIdentitySource, inject, useFactory },
        {
          provide: GenesysTokenVerifier,
          inject: [Settings, GenesysIdentitySource, Deployment],
          useFactory: ({ auth }: Settings, source: GenesysIdentitySource, deployment: Deployment) =>
            auth.genesysTokens && openGenesysTokens(auth.genesysTokens, source, deployment),
        },
      ],
    };
  }
}
