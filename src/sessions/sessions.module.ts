import { Global, Module } from '@nestjs/common';
import { SessionReader } from '../auth/session-reader';
import { CredentialCallers } from './credential-callers';
import { MeController } from './me.controller';
import { OpenIdCallers } from './openid-callers';
import { SessionStore } from './session-store';
import { SessionsController } from './sessions.controller';
import { SessionsService } from './sessions.service';
import { Providers } from './sign-in/providers';
import { SignInController } from './sign-in/sign-in.controller';
import { SignInService } from './sign-in/sign-in.service';

/** Signing in with a browser. Global, since the entrance guards the routes of every module. */
@Global()
@Module({
  controllers: [MeController, SessionsController, SignInController],
  providers: [
    CredentialCallers,
    OpenIdCallers,
    Providers,
    SignInService,
    SessionStore,
    SessionsService,
    { provide: SessionReader, useExisting: SessionsService },
  ],
  exports: [SessionReader],
})
export class SessionsModule {}
