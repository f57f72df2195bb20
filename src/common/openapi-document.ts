import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { problemResponse } from './api-problems';
import { problemSchemas } from './problem-schema';

type Paths = OpenAPIObject['paths'];
type Operation = NonNullable<Paths[string]['get']>;

/** What plain Fastify routes contribute: Nest's scanner sees controllers only. */
export interface HotRouteDocumentation {
  readonly paths: Paths;
  readonly schemas?: NonNullable<OpenAPIObject['components']>['schemas'];
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'] as const;

/** The OpenAPI document of the whole API, in a stable order. */
export function buildDocument(
  app: INestApplication,
  hotRoutes: HotRouteDocumentation = { paths: {} },
): OpenAPIObject {
  const scanned = SwaggerModule.createDocument(app, base());
  const paths = { ...scanned.paths, ...hotRoutes.paths };
  const schemas = { ...scanned.components?.schemas, ...problemSchemas, ...hotRoutes.schemas };
  for (const operation of operationsOf(paths)) complete(operation);
  return {
    ...scanned,
    paths: sorted(paths),
    components: { ...scanned.components, schemas: sorted(schemas) },
  };
}

function base() {
  return new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Rolecall')
    .setDescription('Who can do what, where and why in a Genesys Cloud organisation.')
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/')
    .addTag('checks', 'May this user do that?')
    .addTag('authzen', 'The same as a policy decision point: AuthZEN Authorization API 1.0.')
    .addTag('inventory', 'Users, groups, roles, divisions and clients, and who holds what.')
    .addTag('conflicts', 'Conflict rules, who breaks them, and what is accepted for a time.')
    .addTag('assertions', 'What shall hold about access, judged at each revision and for pipelines.')
    .addTag('permissions', 'What somebody may do, who may do something, and why.')
    .addTag('purposes', 'Data-sharing purposes: what personal data are used for, and what makes that lawful.')
    .addTag('data-categories', 'The kinds of personal data that purposes use.')
    .addTag('changes', 'Changing access in Genesys: planned, approved, applied, verified, undone.')
    .addTag('simulations', 'What a proposed change would do, before anybody makes it.')
    .addTag('sync', 'Reading the organisation into snapshots.')
    .addTag('health', 'Whether the service runs, and whether it can answer.')
    .addSecurity('bearer', {
      type: 'http',
      scheme: 'bearer',
      description:
        'An API key (rk_…), a JWT access token, or, where the deployment allows it, the access token of a Genesys user.',
    })
    .build();
}

function operationsOf(paths: Paths): Operation[] {
  return Object.values(paths).flatMap((item) => METHODS.flatMap((method) => item[method] ?? []));
}

/** What holds for every operation: it may refuse the request, it may fail, and without a caller it is public. */
function complete(operation: Operation): void {
  operation.security ??= [];
  operation.responses = { '400': problemResponse(400), '500': problemResponse(500), ...operation.responses };
  for (const response of Object.values(operation.responses)) {
    if (response !== undefined && 'description' in response) response.description ||= 'The answer.';
  }
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
