import type { FastifyInstance, RouteOptions } from 'fastify';
import type { Requirement } from '../../src/auth/requirement';

export interface Route {
  readonly method: string;
  readonly url: string;
  readonly requirement?: Requirement;
}

const tables = new WeakMap<FastifyInstance, RouteOptions[]>();

/** Notes every route that the instance or a plugin of it registers from now on. */
export function recordRoutes(instance: FastifyInstance): void {
  const table: RouteOptions[] = [];
  tables.set(instance, table);
  instance.addHook('onRoute', (route) => void table.push(route));
}

/** Every registered route, one entry a method; HEAD and OPTIONS included. */
export function routeTable(instance: FastifyInstance): Route[] {
  return (tables.get(instance) ?? []).flatMap(({ method, url, config }) =>
    [method].flat().map((name) => ({ method: name, url, requirement: config?.requirement })),
  );
}

/** A path that the route answers: every parameter filled with a dummy. */
export function pathOf({ url }: Route): string {
  return url.replaceAll(/:[A-Za-z]+/g, 'dummy').replaceAll('*', 'dummy');
}
