import { Module } from '@nestjs/common';
import { Settings } from '../config/settings';
import { allOf, BootstrapApiKey, STORED_API_KEYS, type ApiKeyReader } from './api-keys';
import { Entrance } from './entrance';
import { openJwks } from './jwks';
import { JwtVerifier } from './jwt-verifier';

@Module({
  providers: [
    {
      provide: Entrance,
      // Without the module that stores keys, no stored key opens anything.
      inject: [Settings, { token: STORED_API_KEYS, optional: true }],
      useFactory: ({ auth }: Settings, stored?: ApiKeyReader) =>
        new Entrance(
          allOf(new BootstrapApiKey(auth.bootstrapApiKey), stored),
          auth.jwt === undefined ? undefined : new JwtVerifier(auth.jwt, openJwks(auth.jwt)),
        ),
    },
  ],
  exports: [Entrance],
})
export class AuthModule {}
