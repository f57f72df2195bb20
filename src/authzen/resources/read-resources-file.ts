import { readFileSync } from 'node:fs';
import { InvalidSettingsError } from '../../config/invalid-settings-error';
import { isAbsent, isJsonObject } from '../request/json-object';
import { KnownResources, type KnownResource } from './known-resources';

/** Far more than a file that people maintain holds. */
const MAX_RESOURCES = 100_000;
/** One is mended after the other, and what is wrong with one is often wrong with all. */
const MAX_REPORTED = 10;

/**
 * Reads the file of `AUTHZEN_RESOURCES_FILE`; without one only divisions, the organisation and subjects are known.
 * Throws InvalidSettingsError, which names the place of the error in the file, never the content there.
 */
export function readResourcesFile(file: string | undefined): KnownResources {
  if (file === undefined) return new KnownResources([]);
  const list = parsed(contentOf(file));
  if (!Array.isArray(list)) throw refused('must name a JSON file that holds a list of resources.');
  if (list.length > MAX_RESOURCES) throw refused(`names a file of more than ${MAX_RESOURCES} resources.`);
  const faults = list.flatMap((entry, index) => faultsOf(entry, `/${index}`));
  if (faults.length > 0) throw refused(...faults.slice(0, MAX_REPORTED));
  return new KnownResources(list.map(resourceOf));
}

function refused(...details: string[]): InvalidSettingsError {
  return new InvalidSettingsError(details.map((detail) => ({ env: 'AUTHZEN_RESOURCES_FILE', detail })));
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw refused(`must name a readable file of resources: ${code}.`);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw refused('must name a file of resources that is valid JSON.');
  }
}

function faultsOf(entry: unknown, pointer: string): string[] {
  const fault = (member: string, reason: string) => `names a file in which ${pointer}${member} ${reason}.`;
  if (!isJsonObject(entry)) return [fault('', 'must be an object with type and id')];
  const faults: string[] = [];
  if (typeof entry.type !== 'string') faults.push(fault('/type', 'must be a text'));
  if (!isId(entry.id)) {
    const reason = `must be a text or a whole number up to ${Number.MAX_SAFE_INTEGER}`;
    faults.push(fault('/id', `${reason}: larger ones go into quotes`));
  }
  if (!isAbsent(entry.properties) && !isJsonObject(entry.properties))
    faults.push(fault('/properties', 'must be an object'));
  return faults;
}

/** Requests name a resource by text, and many sources number theirs: 101 is known as "101". */
function isId(id: unknown): id is string | number {
  return typeof id === 'string' || Number.isSafeInteger(id);
}

/** Without faults. */
function resourceOf(entry: unknown): KnownResource {
  const { type, id, properties } = entry as Omit<KnownResource, 'id'> & { id: string | number };
  return { type, id: String(id), properties: properties ?? {} };
}
