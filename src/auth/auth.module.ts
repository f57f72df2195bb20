import { Module } from '@nestjs/common';
import { Settings } from '../config/settings';
import { BootstrapApiKey } from './api-keys';
import { Entrance } from './entrance';
import { openJwks } from './jwks';
import { JwtVerifier } from './jwt-verifier';

@Module({
  providers: [
    {
      provide: Entrance,
      inject: [Settings],
      useFactory: ({ auth }: Settings) =>
        new Entrance(
          new BootstrapApiKey(auth.bootstrapApiKey),
          auth.jwt === undefined ? undefined : new JwtVerifier(auth.jwt, openJwks(auth.jwt)),
        ),
    },
  ],
  exports: [Entrance],
})
export class AuthModule {}
