import { randomUUID } from 'node:crypto';
import type { Random } from '../../bench/matrix/random';
import type { ApiOperation, Schema } from './api-operation';
import type { FuzzRequest } from './mutations';

/** Ids that exist, so that requests get further than the first look. */
export type KnownIds = readonly string[];

/** A request that the document says is right, as far as schemas tell. */
export function rightRequest(
  operation: ApiOperation,
  key: string,
  ids: KnownIds,
  random: Random,
): FuzzRequest {
  const { method, path, parameters, body, bodyType } = operation;
  const filled = path.replace(/\{\w+\}/g, () => encodeURIComponent(someId(ids, random)));
  const query = parameters
    .filter(({ in: where }) => where === 'query' && random.below(3) > 0)
    .map(({ name, schema }) => `${name}=${encodeURIComponent(textOf(valueOf(schema, ids, random)))}`);
  const headers: Record<string, string> = { authorization: `Bearer ${key}`, 'idempotency-key': randomUUID() };
  if (body !== undefined) headers['content-type'] = bodyType ?? 'application/json';
  return {
    method,
    url: query.length > 0 ? `${filled}?${query.join('&')}` : filled,
    headers,
    ...(body !== undefined && { body: JSON.stringify(valueOf(body, ids, random)) }),
  };
}

/** Requests whose answers have a page behind them, so that there are tokens to alter. */
export function firstPages(key: string, ids: KnownIds): FuzzRequest[] {
  const headers = { authorization: `Bearer ${key}` };
  const lists = [
    ...['users', 'roles', 'divisions', 'groups', 'permissions', 'oauth-clients', 'audit/events'],
    ...ids.slice(1, 4).map((id) => `users/${id}/permissions`),
    'permissions/routing:queue:view/holders',
    'population/users-without-roles',
    'roles?sort=-name',
  ];
  const search = {
    subject: { type: 'user' },
    action: { name: 'routing:queue:view' },
    resource: { type: 'division', id: '*' },
    page: { limit: 2 },
  };
  return [
    ...lists.map((list) => ({
      method: 'GET',
      url: `/api/v1/${list}${list.includes('?') ? '&' : '?'}pageSize=2`,
      headers,
    })),
    ...['subject', 'action', 'resource'].map((kind) => ({
      method: 'POST',
      url: `/access/v1/search/${kind}`,
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({
        ...search,
        ...(kind !== 'subject' && { subject: { type: 'user', id: ids[1] } }),
      }),
    })),
  ];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function someId(ids: KnownIds, random: Random): string {
  return random.below(4) === 0 ? 'x' : (ids[random.below(ids.length)] ?? 'x');
}

function valueOf(schema: Schema, ids: KnownIds, random: Random, depth = 0): unknown {
  const choices = schema.oneOf ?? schema.anyOf;
  if (depth > 6) return null;
  if (choices !== undefined && choices.length > 0)
    return valueOf(choices[random.below(choices.length)]!, ids, random, depth + 1);
  if (schema.enum !== undefined) return schema.enum[random.below(schema.enum.length)];
  const examples = (schema.examples as unknown[] | undefined) ?? [];
  if (examples.length > 0 && random.below(2) === 0) return examples[random.below(examples.length)];
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return objectOf(schema, ids, random, depth);
    case 'array': {
      const { items = {} } = schema as { items?: Schema };
      return Array.from({ length: 1 + random.below(3) }, () => valueOf(items, ids, random, depth + 1));
    }
    case 'integer':
    case 'number':
      return 1 + random.below(50);
    case 'boolean':
      return random.below(2) === 0;
    default:
      return random.below(2) === 0 ? someId(ids, random) : 'routing:queue:view';
  }
}

function objectOf({ properties = {}, required = [] }: Schema, ids: KnownIds, random: Random, depth: number) {
  const chosen = Object.entries(properties).filter(
    ([name]) => required.includes(name) || random.below(3) === 0,
  );
  return Object.fromEntries(
    chosen.map(([name, schema]) => [name, valueOf(schema as Schema, ids, random, depth + 1)]),
  );
}
