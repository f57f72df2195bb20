import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { Entrance } from './auth/entrance';
import { guardEveryRoute } from './auth/guard-every-route';
import { buildDocument } from './common/openapi-document';
import { ProblemFilter } from './common/problem-filter';
import { RequestValidationPipe } from './common/request-validation-pipe';
import { Settings } from './config/settings';

const SWAGGER_UI_PATH = '/docs';

/** Everything between a created application and one that can listen. Shared by `main`, the tests and the export. */
export function setUpApp(app: NestFastifyApplication): NestFastifyApplication {
  guardEveryRoute(app.getHttpAdapter().getInstance(), app.get(Entrance), { [SWAGGER_UI_PATH]: 'swagger_ui' });
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(new RequestValidationPipe());
  publishDocument(app);
  return app;
}

function publishDocument(app: NestFastifyApplication): void {
  const document = () => buildDocument(app);
  const options = { config: { requirement: { public: 'openapi_document' } } };
  app
    .getHttpAdapter()
    .getInstance()
    .get('/openapi.json', options, (_request, reply) => reply.send(document()));
  if (app.get(Settings).swaggerUi) SwaggerModule.setup(SWAGGER_UI_PATH, app, document, { raw: false });
}
