import type { SimulatedOrg } from '../../../simulator/org/simulated-org';
import { buildOrg, type OrgParts } from '../../support/build-org';
import { subjectIds, type EvaluationCase, type OwnedRecord, type Person } from './interop-suites';

type Grants = NonNullable<OrgParts['grants']>;

/** What a suite's policy says, as an organisation and as the file of its resources. */
export interface InteropModel {
  readonly org: SimulatedOrg;
  readonly resources: readonly object[];
}

const EVERYWHERE = '*';

/** Actions of a type, whatever the object, or where a condition holds. */
function allowing(type: string, actions: readonly string[], condition?: object) {
  const policy = { domain: type, entityName: type, actionSet: [...actions] };
  return { ...policy, allowConditions: condition !== undefined, ...(condition && { condition }) };
}

function whereEquals(variableName: string, operand: object) {
  return { variableName, operator: 'EQ', operands: [operand] };
}

function withCatalogue(org: SimulatedOrg, actionsByType: Record<string, readonly string[]>): SimulatedOrg {
  for (const [type, actions] of Object.entries(actionsByType)) {
    for (const action of actions) {
      const names = { domain: type, entityType: type, action, label: action };
      org.catalogue.push({ ...names, allowsConditions: true, divisionAware: true });
    }
  }
  return org;
}

/**
 * The to-do application: an administrator, two editors, who change what is theirs, and two viewers. The owner of a
 * to-do comes with the request, so that a role of each editor has a condition on it.
 */
export function todoModel(cases: readonly EvaluationCase[]): InteropModel {
  const [admin = '', ...others] = subjectIds(cases);
  const editors = others.slice(0, 2);
  const change = ['can_update_todo', 'can_delete_todo'];
  const roles = [
    { id: 'viewer', policies: [allowing('user', ['can_read_user']), allowing('todo', ['can_read_todos'])] },
    { id: 'author', policies: [allowing('todo', ['can_create_todo'])] },
    { id: 'administrator', policies: [allowing('todo', change)] },
    ...editors.map((id) => {
      const isOwn = whereEquals('ownerID', { type: 'SCALAR', value: addressOf(id, cases) });
      return { id: `owner-${id}`, policies: [allowing('todo', change, isOwn)] };
    }),
  ];
  const grants: Grants = [
    ...[admin, ...others].map((id): Grants[number] => [id, 'viewer', EVERYWHERE]),
    ...[admin, ...editors].map((id): Grants[number] => [id, 'author', EVERYWHERE]),
    [admin, 'administrator', EVERYWHERE],
    ...editors.map((id): Grants[number] => [id, `owner-${id}`, EVERYWHERE]),
  ];
  const users = [admin, ...others].map((id) => ({ id }));
  const catalogue = { user: ['can_read_user'], todo: ['can_read_todos', 'can_create_todo', ...change] };
  const org = withCatalogue(buildOrg({ users, roles, grants }), catalogue);
  return { org, resources: peopleByAddress(cases) };
}

/** Each subject of the suite reads somebody else first and then itself. */
function addressOf(id: string, cases: readonly EvaluationCase[]): string {
  const reads = cases.filter(({ request }) => request.subject.id === id && request.resource.type === 'user');
  return reads.at(-1)!.request.resource.id;
}

/** As resources the suite names people by address, which is no id in Genesys: the file knows them. */
function peopleByAddress(cases: readonly EvaluationCase[]): object[] {
  const people = cases.map(({ request }) => request.resource).filter(({ type }) => type === 'user');
  return [...new Set(people.map(({ id }) => id))].map((id) => ({ type: 'user', id }));
}

/** Routes of a gateway: everybody reads, the first three also write. */
export function gatewayModel(cases: readonly EvaluationCase[]): InteropModel {
  const ids = subjectIds(cases);
  const roles = [
    { id: 'reader', policies: [allowing('route', ['GET'])] },
    { id: 'writer', policies: [allowing('route', ['POST', 'PUT', 'DELETE'])] },
  ];
  const grants: Grants = [
    ...ids.map((id): Grants[number] => [id, 'reader', EVERYWHERE]),
    ...ids.slice(0, 3).map((id): Grants[number] => [id, 'writer', EVERYWHERE]),
  ];
  const org = buildOrg({ users: ids.map((id) => ({ id })), roles, grants });
  return { org: withCatalogue(org, { route: ['GET', 'POST', 'PUT', 'DELETE'] }), resources: [] };
}

/**
 * Records of departments, which are divisions here. Everybody views those of their department, managers all of them, and
 * managers edit those of theirs. Their own, by a condition on the owner, everybody views, edits and deletes.
 */
export function recordsModel(people: readonly Person[], records: readonly OwnedRecord[]): InteropModel {
  const departments = [...people, ...records].flatMap(({ department }) => department ?? []);
  const roles = [
    { id: 'viewer', policies: [allowing('record', ['view'])] },
    { id: 'editor', policies: [allowing('record', ['edit'])] },
    ...people.map(({ id }) => {
      const isOwn = whereEquals('owner', { type: 'USER', user: { id } });
      return { id: `owner-${id}`, policies: [allowing('record', ['view', 'edit', 'delete'], isOwn)] };
    }),
  ];
  const grants = people.flatMap(({ id, role, department }): Grants => {
    const own: Grants[number] = [id, `owner-${id}`, EVERYWHERE];
    if (department === undefined) return [own];
    const asManager: Grants = [
      [id, 'viewer', EVERYWHERE],
      [id, 'editor', department],
    ];
    return [own, [id, 'viewer', department], ...(role === 'manager' ? asManager : [])];
  });
  const users = people.map(({ id }) => ({ id }));
  const org = buildOrg({ divisions: [...new Set(departments)], users, roles, grants });
  const resources = records.map(({ id, owner, department }) => {
    const place = department === undefined ? {} : { divisionId: department };
    return { type: 'record', id, properties: { ...place, owner } };
  });
  return { org: withCatalogue(org, { record: ['view', 'edit', 'delete'] }), resources };
}
