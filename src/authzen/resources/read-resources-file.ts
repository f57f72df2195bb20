import { readFileSync } from 'node:fs';
import { InvalidSettingsError } from '../../config/invalid-settings-error';
import { isJsonObject } from '../request/json-object';
import { KnownResources, type KnownResource } from './known-resources';

/** Far more than a file that people maintain holds. */
const MOST_RESOURCES = 100_000;

/** Reads the file of `AUTHZEN_RESOURCES_FILE`; none means that only divisions are known. Throws InvalidSettingsError. */
export function readResourcesFile(file: string | undefined): KnownResources {
  if (file === undefined) return new KnownResources([]);
  try {
    return new KnownResources(resourcesOf(JSON.parse(readFileSync(file, 'utf8'))));
  } catch {
    throw new InvalidSettingsError([
      { env: 'AUTHZEN_RESOURCES_FILE', detail: 'must name a readable JSON file of resources.' },
    ]);
  }
}

function resourcesOf(value: unknown): KnownResource[] {
  if (!Array.isArray(value) || value.length > MOST_RESOURCES) throw new TypeError('not a list of resources');
  return value.map(resourceOf);
}

function resourceOf(value: unknown): KnownResource {
  if (!isJsonObject(value)) throw new TypeError('not a resource');
  const { type, id, properties = {} } = value;
  if (typeof type !== 'string' || typeof id !== 'string' || !isJsonObject(properties))
    throw new TypeError('not a resource');
  return { type, id, properties };
}
