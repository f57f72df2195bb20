import { randomUUID } from 'node:crypto';

import { ApiError, badRequest, notFound } from '../http/api-error';
import type { Call, Operation } from '../http/operation';
import type { SimulatedPurpose } from '../org/simulated-org';

const PATH = '/api/v2/privacy/purposes';

/** Data-sharing purposes, which the public API does not have: with the calls and shapes that orgs are said to offer. */
export const purposeOperations: readonly Operation[] = [
  { method: 'POST', path: `${PATH}/query`, handle: offered(query) },
  { method: 'POST', path: PATH, handle: offered(create) },
  { method: 'GET', path: `${PATH}/{purposeId}`, handle: offered(purposeOf) },
  { method: 'PUT', path: `${PATH}/{purposeId}`, handle: offered(replace) },
  { method: 'DELETE', path: `${PATH}/{purposeId}`, handle: offered(remove) },
];

const statuses = ['draft', 'active', 'inactive', 'retired'];
const orders = ['name', 'status', 'createdDate', 'lastModifiedDate'] as const;

type Said = Pick<SimulatedPurpose, 'name' | 'description' | 'dataCategories' | 'status'>;

/** On an organisation without the module, its paths are not there. */
function offered(handle: (call: Call) => unknown) {
  return (call: Call): unknown => {
    if (!call.simulator.modes.offersPurposes) throw notFound();
    return handle(call);
  };
}

function query({ simulator, body }: Call) {
  const { pageSize = 25, pageNumber = 1, sortBy = 'name', asc = true } = bodyOf(body);
  if (!isCount(pageSize) || !isCount(pageNumber)) throw invalid('pageSize and pageNumber are from 1.');
  const order = orders.find((one) => one === sortBy);
  if (order === undefined || typeof asc !== 'boolean') throw invalid('sortBy or asc is not valid.');
  const size = Math.min(pageSize, simulator.modes.pageCaps.purposes);
  const sorted = [...simulator.org.purposes.values()].sort(
    (a, b) => compared(a[order], b[order]) || compared(a.id, b.id),
  );
  const all = asc ? sorted : sorted.reverse();
  return {
    entities: all.slice((pageNumber - 1) * size, pageNumber * size),
    pageSize: size,
    pageNumber,
    totalPages: Math.ceil(all.length / size),
    totalCount: all.length,
  };
}

function create({ simulator, body, appliesWrites }: Call): SimulatedPurpose {
  const said = saidIn(body);
  refuseTaken(simulator.org.purposes, said.name);
  const now = new Date(simulator.clock()).toISOString();
  const purpose = { id: randomUUID(), ...said, createdDate: now, lastModifiedDate: now, version: 1 };
  if (appliesWrites) simulator.org.purposes.set(purpose.id, purpose);
  return purpose;
}

function replace(call: Call): SimulatedPurpose {
  const { simulator, body, appliesWrites } = call;
  const before = purposeOf(call);
  const said = saidIn(body);
  refuseTaken(simulator.org.purposes, said.name, before.id);
  const lastModifiedDate = new Date(simulator.clock()).toISOString();
  const purpose = { ...before, ...said, lastModifiedDate, version: before.version + 1 };
  if (appliesWrites) simulator.org.purposes.set(purpose.id, purpose);
  return purpose;
}

function remove(call: Call): undefined {
  const { id } = purposeOf(call);
  const policies = [...call.simulator.org.retentionPolicies.values()];
  if (policies.some(({ enabled, purposeIds }) => enabled && purposeIds.includes(id))) {
    throw conflict('Cannot delete a purpose that active data retention policies refer to.');
  }
  if (call.appliesWrites) call.simulator.org.purposes.delete(id);
  return undefined;
}

function purposeOf({ simulator, params }: Call): SimulatedPurpose {
  const purpose = simulator.org.purposes.get(params.purposeId!);
  if (!purpose) throw notFound();
  return purpose;
}

function saidIn(body: unknown): Said {
  const { name, description = '', dataCategories, status = 'active' } = bodyOf(body);
  if (typeof name !== 'string' || name === '' || [...name].length > 200) throw invalid('name is not valid.');
  if (typeof description !== 'string') throw invalid('description is not valid.');
  if (!isTexts(dataCategories) || dataCategories.length === 0) throw invalid('dataCategories is not valid.');
  if (typeof status !== 'string' || !statuses.includes(status)) throw invalid('status is not valid.');
  return { name, description, dataCategories, status };
}

function bodyOf(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null) throw invalid('A body is required.');
  return body as Record<string, unknown>;
}

function refuseTaken(purposes: ReadonlyMap<string, SimulatedPurpose>, name: string, exceptId?: string): void {
  const taken = [...purposes.values()].some((one) => one.name === name && one.id !== exceptId);
  if (taken) throw conflict('A purpose with this name exists.');
}

const invalid = (message: string) => badRequest('bad.request', message);
const conflict = (message: string) => new ApiError(409, 'general.conflict', message);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 1;
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
const compared = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
