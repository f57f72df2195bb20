import type { OpenAPIObject } from '@nestjs/swagger';
import { SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { recordRefusals } from './audit/log/record-refusals';
import { RefusalRecorder } from './audit/log/refusal-recorder';
import { Entrance } from './auth/entrance';
import { guardEveryRoute } from './auth/guard-every-route';
import { authzenDocumentation } from './authzen/documentation/authzen-documentation';
import { acceptCsv } from './changes/api/accept-csv';
import { CHANGE_BODY_BYTES, CHANGES_PATH } from './changes/api/changes-path';
import { buildDocument } from './common/openapi-document';
import { raiseBodyLimits } from './common/raise-body-limits';
import { ProblemFilter } from './common/problem-filter';
import { RequestValidationPipe } from './common/request-validation-pipe';
import { UnknownQueryGuard } from './common/unknown-query-guard';
import { Settings } from './config/settings';
import { checkDocumentation } from './permissions/check-documentation';
import { SIMULATION_BODY_BYTES, SIMULATIONS_PATH } from './simulations/api/simulations-path';

const SWAGGER_UI_PATH = '/docs';

/** Everything between a created application and one that can listen. Shared by `main` and the tests. */
export function setUpApp(app: NestFastifyApplication): NestFastifyApplication {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  recordRefusals(fastify, app.get(RefusalRecorder));
  guardEveryRoute(fastify, app.get(Entrance), { [SWAGGER_UI_PATH]: 'swagger_ui' });
  raiseBodyLimits(fastify, {
    [CHANGES_PATH]: CHANGE_BODY_BYTES,
    [SIMULATIONS_PATH]: SIMULATION_BODY_BYTES,
  });
  acceptCsv(fastify);
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalGuards(new UnknownQueryGuard());
  app.useGlobalPipes(new RequestValidationPipe());
  publishDocument(app);
  return app;
}

/** The OpenAPI document of the whole API: controllers, and the hot routes that Nest's scanner does not see. */
export function documentOf(app: NestFastifyApplication): OpenAPIObject {
  return buildDocument(app, {
    paths: { ...checkDocumentation.paths, ...authzenDocumentation.paths },
    schemas: { ...checkDocumentation.schemas, ...authzenDocumentation.schemas },
  });
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
