import type { Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { PermissionsGuard } from './auth/permissions.guard';
import { ProblemFilter } from './http/problem-filter';
import { RequestValidationPipe } from './http/request-validation-pipe';
import { UnknownQueryGuard } from './http/unknown-query-guard';

/** What wraps every handler of a controller, in the order in which it acts. */
export const appProviders: Provider[] = [
  { provide: APP_GUARD, useClass: PermissionsGuard },
  { provide: APP_GUARD, useClass: UnknownQueryGuard },
  { provide: APP_PIPE, useClass: RequestValidationPipe },
  { provide: APP_FILTER, useClass: ProblemFilter },
];
