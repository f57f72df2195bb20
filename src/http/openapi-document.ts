import type { INestApplication, Type } from '@nestjs/common';
import { DocumentBuilder, getSchemaPath, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { packageVersion } from '../common/package-version';
import { documentProblems } from './document-problems';
import { problemExamples } from './problem-examples';
import { closeSentSchemas } from './closed-schemas';
import { addDiscriminators } from './discriminators';
import { applyDocumentRules } from './document-rules';
import { describeHeaders, headerComponents } from './documented-headers';
import { splitByKind, type MembersByKind } from './kinds';
import { nameEnums } from './named-enums';
import type { Schemas } from './openapi-types';
import { problemSchemas } from './problem-schema';

type Paths = OpenAPIObject['paths'];
type Operation = NonNullable<Paths[string]['get']>;

/** What plain Fastify routes contribute: Nest's scanner sees controllers only. */
export interface HotRouteDocumentation {
  readonly paths: Paths;
  readonly schemas?: NonNullable<OpenAPIObject['components']>['schemas'];
}

/** What is known of schemas of controllers beside their classes. */
export interface SchemaFacts {
  readonly kinds?: Readonly<Record<string, MembersByKind>>;
  /** Schemas that are one of others, each of a class. */
  readonly choices?: Readonly<Record<string, readonly Type[]>>;
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'] as const;

/** The OpenAPI document of the whole API, in a stable order. */
export function buildDocument(
  app: INestApplication,
  hotRoutes: HotRouteDocumentation = { paths: {} },
  { kinds = {}, choices = {} }: SchemaFacts = {},
): OpenAPIObject {
  const scanned = SwaggerModule.createDocument(app, base());
  // Those of the hot routes are constants, which the next document is made of, too.
  const paths = { ...scanned.paths, ...structuredClone(hotRoutes.paths) };
  const schemas = {
    ...scanned.components?.schemas,
    ...oneOfEach(choices),
    ...problemSchemas,
    ...hotRoutes.schemas,
  };
  for (const item of Object.values(paths)) {
    for (const method of METHODS) if (item[method] !== undefined) complete(method, item[method]);
    describeHeaders(item);
  }
  applyDocumentRules(operationsOf(paths), schemas);
  for (const [name, members] of Object.entries(kinds)) splitByKind(name, members, schemas);
  const ofControllers = (name: string) => hotRoutes.schemas?.[name] === undefined;
  closeSentSchemas(operationsOf(paths), schemas, ofControllers);
  addDiscriminators(schemas);
  nameEnums(operationsOf(paths), schemas);
  return {
    ...scanned,
    paths: sorted(paths),
    components: {
      ...scanned.components,
      examples: problemExamples(operationsOf(paths)),
      headers: headerComponents,
      schemas: sorted(schemas),
    },
  };
}

function oneOfEach(choices: NonNullable<SchemaFacts['choices']>): Schemas {
  return Object.fromEntries(
    Object.entries(choices).map(([name, classes]) => [
      name,
      { oneOf: classes.map((one) => ({ $ref: getSchemaPath(one) })) },
    ]),
  );
}

function base() {
  return new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Rolecall')
    .setDescription('Who can do what, where and why in a Genesys Cloud organisation.')
    .setVersion(packageVersion())
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/')
    .addTag('sessions', 'Browser sign-in: the caller, their permissions, and sessions.')
    .addTag('settings', 'The settings that an instance was started with.')
    .addTag('api-keys', 'Keys of callers: created, listed, revoked.')
    .addTag('audit', 'The audit log: read, exported, verified.')
    .addTag('genesys-audits', 'What Genesys reported about changes of access, kept: read, exported, erased.')
    .addTag('reports', 'Who has which access, and who did what, as files.')
    .addTag('snapshots', 'Stored snapshots, and the differences between them.')
    .addTag('checks', 'May this user do that?')
    .addTag('authzen', 'The same as a policy decision point: AuthZEN Authorization API 1.0.')
    .addTag('inventory', 'Users, groups, roles, divisions and clients, and who holds what.')
    .addTag('reviews', 'Access reviews: who is asked what, what they decide, and what comes of it.')
    .addTag('webhooks', 'Addresses that are told what happened, signed and with retries.')
    .addTag('drift', 'The approved baseline, and what differs from it.')
    .addTag('history', 'Who gained and lost what, when and by whom.')
    .addTag('conflicts', 'Conflict rules, who breaks them, and what is accepted for a time.')
    .addTag('assertions', 'What must hold about access, evaluated at each revision and for pipelines.')
    .addTag('licenses', 'Which licences users need and have, and why.')
    .addTag('enforcements', 'What Genesys is going to enforce, and who is not ready for it.')
    .addTag('usage', 'What OAuth clients call and people use, and what would have been enough.')
    .addTag('permissions', 'What someone may do, who may do something, and why.')
    .addTag('purposes', 'Data-sharing purposes: what personal data are used for, and what makes that lawful.')
    .addTag('data-categories', 'The kinds of personal data that purposes use.')
    .addTag('changes', 'Changing access in Genesys: planned, approved, applied, verified, undone.')
    .addTag('simulations', 'The effect of a proposed change, before it is made.')
    .addTag('sync', 'Syncing the organisation into snapshots.')
    .addTag('health', 'Whether the service runs, and whether it can answer.')
    .addSecurity('bearer', {
      type: 'http',
      scheme: 'bearer',
      description:
        'An API key (rk_…), a JWT access token, or, where the deployment allows it, the access token of a Genesys user.',
    })
    .addSecurity('session', {
      type: 'apiKey',
      in: 'cookie',
      name: '__Host-rolecall_session',
      description:
        'The cookie of a session of the console. Methods that change something need the header `X-Rolecall-Request: 1`, ' +
        'and a page of this service.',
    })
    .build();
}

function operationsOf(paths: Paths): Operation[] {
  return Object.values(paths).flatMap((item) => METHODS.flatMap((method) => item[method] ?? []));
}

/** What holds for every operation: it may refuse the request, it may fail, and without a caller it is public. */
function complete(method: string, operation: Operation): void {
  operation.security ??= [];
  documentProblems(method, operation);
  for (const response of Object.values(operation.responses)) {
    if (response !== undefined && 'description' in response) response.description ||= 'The answer.';
  }
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
