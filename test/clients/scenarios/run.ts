import assert from 'node:assert/strict';
import type { GeneratedClient } from './generated-client.js';
import { heyApi } from './hey-api.js';
import { openapiFetch } from './openapi-fetch.js';
import { orval } from './orval.js';
import { swaggerTypescriptApi } from './swagger-typescript-api.js';

const ENDED = ['applied', 'partially_applied', 'not_applied', 'failed', 'cancelled'];

/** The same scenario with each client: check, batch, pages, a purpose with ETag, a change to its end, a problem, a file. */
async function scenario(client: GeneratedClient): Promise<void> {
  const ids: string[] = [];
  let next: string | undefined;
  do {
    const page = await client.users(100, next);
    ids.push(...page.ids);
    next = page.next;
  } while (next !== undefined);
  assert.ok(ids.length > 100);
  assert.equal(new Set(ids).size, ids.length);

  const questions = ids.slice(0, 20).map((userId) => ({ userId, permission: 'routing:queue:edit' }));
  const answers = await client.checkAll(questions);
  for (const [at, question] of questions.entries()) assert.equal(await client.check(question), answers[at]);

  const name = `Written with ${client.name}`;
  const purpose = await client.createPurpose({ name, dataCategories: ['contact'] });
  assert.equal(
    await client.replacePurpose(purpose.id, purpose.etag, {
      name: `${name} twice`,
      dataCategories: ['contact'],
    }),
    200,
  );
  assert.equal(
    await client.replacePurpose(purpose.id, purpose.etag, { name, dataCategories: ['contact'] }),
    412,
  );

  const [subjectId = ''] = ids.slice(-1);
  const roleId = await client.firstRole();
  const item = { kind: 'grant_added', subjectType: 'user', subjectId, roleId, divisionId: '*' } as const;
  const plan = await client.plan([item], `plan ${client.name}`.replaceAll(' ', '-'));
  await client.apply(plan, `apply ${client.name}`.replaceAll(' ', '-'));
  let status = await client.statusOf(plan.id);
  for (let tries = 0; !ENDED.includes(status) && tries < 100; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    status = await client.statusOf(plan.id);
  }
  assert.equal(status, 'applied');

  assert.equal(await client.problemOf('nobody-with-this-id'), 'not_found');
  const csv = await client.usersAsCsv();
  for (const id of ids) assert.ok(csv.includes(id));
}

const [url = '', key = ''] = process.argv.slice(2);
for (const client of [
  openapiFetch(url, key),
  heyApi(url, key),
  swaggerTypescriptApi(url, key),
  orval(url, key),
]) {
  await scenario(client);
  console.log(`${client.name}: ok`);
}
