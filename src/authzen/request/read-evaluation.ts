import type { Action, Evaluation, Resource, Subject } from './entities';
import { Fault } from './fault';
import { isJsonObject, type JsonObject } from './json-object';

const TYPE_AND_ID = ['type', 'id'];
const TYPE = ['type'];
const NAME = ['name'];

/**
 * An evaluation as a request or an item of one gives it. A part that an item lacks is the default's, and so is a
 * required member that its part lacks; properties go with their part. By hand instead of by schema: a fault of an
 * item is that item's alone, and this is on the path of every evaluation.
 */
export function readEvaluation(given: JsonObject, defaults?: JsonObject): Evaluation | Fault {
  const subject = readSubject(given, defaults);
  if (subject instanceof Fault) return subject;
  const action = readAction(given, defaults);
  if (action instanceof Fault) return action;
  const resource = readResource(given, defaults);
  return resource instanceof Fault ? resource : { subject, action, resource };
}

export function readSubject(given: JsonObject, defaults?: JsonObject): Subject | Fault {
  return readPart<Subject>('subject', TYPE_AND_ID, given, defaults);
}

export function readAction(given: JsonObject, defaults?: JsonObject): Action | Fault {
  return readPart<Action>('action', NAME, given, defaults);
}

export function readResource(given: JsonObject, defaults?: JsonObject): Resource | Fault {
  return readPart<Resource>('resource', TYPE_AND_ID, given, defaults);
}

/**
 * The part that a search looks for: its type, and for a resource the properties that it must have. An id is ignored.
 */
export function readWanted(
  part: 'subject' | 'resource',
  given: JsonObject,
): Pick<Resource, 'type' | 'properties'> | Fault {
  return readPart<Pick<Resource, 'type' | 'properties'>>(part, TYPE, given);
}

function readPart<Part>(
  name: string,
  required: readonly string[],
  given: JsonObject,
  defaults?: JsonObject,
): Part | Fault {
  const fallback = defaults?.[name] ?? undefined;
  const found = given[name] === undefined ? fallback : given[name];
  if (found === undefined) return new Fault(`/${name}`, 'is required');
  if (!isJsonObject(found)) return new Fault(`/${name}`, 'must be an object');
  let part = found;
  for (const member of required) {
    if (typeof part[member] === 'string') continue;
    if (part[member] !== undefined) return new Fault(`/${name}/${member}`, 'must be a string');
    const value: unknown = isJsonObject(fallback) ? fallback[member] : undefined;
    if (typeof value !== 'string') return new Fault(`/${name}/${member}`, 'is required');
    part = { ...part, [member]: value };
  }
  const { properties } = part;
  if (properties === undefined || isJsonObject(properties)) return part as Part;
  if (properties === null) return withoutProperties(part) as Part;
  return new Fault(`/${name}/properties`, 'must be an object');
}

function withoutProperties(part: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(part).filter(([name]) => name !== 'properties'));
}
