import { Global, Module } from '@nestjs/common';
import { SessionReader } from '../auth/session-reader';
import { CredentialCallers } from './credential-callers';
import { MeController } from './me.controller';
import { SessionStore } from './session-store';
import { SessionsController } from './sessions.controller';
import { SessionsService } from './sessions.service';

/** Signing in with a browser. Global, since the entrance guards the routes of every module. */
@Global()
@Module({
  controllers: [MeController, SessionsController],
  providers: [
    CredentialCallers,
    SessionStore,
    SessionsService,
    { provide: SessionReader, useExisting: SessionsService },
  ],
  exports: [SessionReader],
})
export class SessionsModule {}
