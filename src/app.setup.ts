import { join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { claimMembers } from './assertions/definitions/read-claim';
import { recordRefusals } from './audit/log/record-refusals';
import { RefusalRecorder } from './audit/log/refusal-recorder';
import { AccessGate } from './auth/access-gate';
import { guardEveryRoute } from './auth/guard-every-route';
import { authzenDocumentation } from './authzen/documentation/authzen-documentation';
import { changeRequestDtos } from './changes/api/change-request.dto';
import { acceptCsv } from './http/accept-csv';
import { DECISION_SHEET_BYTES, DECISION_SHEET_PATH } from './reviews/sheets/sheets-path';
import { CHANGE_BODY_BYTES, CHANGES_PATH } from './changes/api/changes-path';
import { constraintMembers } from './conflicts/rules/read-constraint';
import { packageFolder } from './common/package-version';
import { serveConsole } from './console/serve-console';
import { allowCrossOrigin, PREFLIGHT_ROUTE } from './http/allow-cross-origin';
import { keepRequestId } from './http/keep-request-id';
import { buildDocument } from './http/openapi-document';
import { raiseBodyLimits } from './http/raise-body-limits';
import { servePages } from './http/security-headers';
import { Settings } from './config/settings';
import { chargeBatches, InstanceRequestLimiter } from './limits/instance-request-limiter';
import { areTracesOn } from './tracing/are-traces-on';
import { traceRequests } from './tracing/trace-requests';
import { checkDocumentation } from './permissions/check/check-documentation';
import { answerPlainly } from './purposes/plain-api/plain-errors';
import { conditions } from './simulations/api/proposal-items.dto';
import { SIMULATION_BODY_BYTES, SIMULATIONS_PATH } from './simulations/api/simulations-path';

const SWAGGER_UI_PATH = '/docs';

/** Everything between a created application and one that can listen. Shared by `main` and the tests. */
export function setUpApp(app: NestFastifyApplication): NestFastifyApplication {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  if (areTracesOn(process.env)) traceRequests(fastify);
  recordRefusals(fastify, app.get(RefusalRecorder));
  guardEveryRoute(fastify, app.get(AccessGate), app.get(InstanceRequestLimiter), {
    [SWAGGER_UI_PATH]: 'swagger_ui',
    [PREFLIGHT_ROUTE]: 'cors_preflight',
  });
  chargeBatches(fastify, app.get(InstanceRequestLimiter));
  keepRequestId(fastify, isHot);
  servePages(fastify, SWAGGER_UI_PATH);
  allowCrossOrigin(fastify, app.get(Settings).http.corsOrigins);
  raiseBodyLimits(fastify, {
    [CHANGES_PATH]: CHANGE_BODY_BYTES,
    [DECISION_SHEET_PATH]: DECISION_SHEET_BYTES,
    [SIMULATIONS_PATH]: SIMULATION_BODY_BYTES,
  });
  acceptCsv(fastify, {
    [CHANGES_PATH]: 'application/json" or "Content-Type: text/csv',
    [DECISION_SHEET_PATH]: 'text/csv',
  });
  answerPlainly(fastify);
  publishDocument(app);
  serveConsole(fastify, join(packageFolder(), 'dist', 'console'));
  return app;
}

/** Checks, and what probes and scrapers call all the time. */
function isHot({ config }: RouteOptions): boolean {
  const requirement = config?.requirement;
  if (requirement === undefined || 'public' in requirement) return true;
  if (!('permission' in requirement)) return false;
  return requirement.permission === 'access:check' || requirement.permission === 'metrics:read';
}

/** The OpenAPI document of the whole API: controllers, and the hot routes that Nest's scanner does not see. */
export function documentOf(app: NestFastifyApplication): OpenAPIObject {
  const hotRoutes = {
    paths: { ...checkDocumentation.paths, ...authzenDocumentation.paths },
    schemas: { ...checkDocumentation.schemas, ...authzenDocumentation.schemas },
  };
  const kinds = {
    ClaimDto: claimMembers,
    ClaimViewDto: claimMembers,
    ConstraintViewDto: constraintMembers,
    RuleConstraintDto: constraintMembers,
  };
  const choices = { ConditionDto: conditions, CreateChangeDto: changeRequestDtos };
  return buildDocument(app, hotRoutes, { kinds, choices });
}

function publishDocument(app: NestFastifyApplication): void {
  let document: OpenAPIObject | undefined;
  const once = () => (document ??= documentOf(app));
  const options = { config: { requirement: { public: 'openapi_document' } } };
  app
    .getHttpAdapter()
    .getInstance()
    .get('/openapi.json', options, (_request, reply) => reply.send(once()));
  if (app.get(Settings).swaggerUi) SwaggerModule.setup(SWAGGER_UI_PATH, app, once, { raw: false });
}
