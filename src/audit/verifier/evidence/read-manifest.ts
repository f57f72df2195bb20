import { isObject } from '../shape';
import { PLAIN_FILE_NAME } from './archive-frame';

export interface ManifestFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The files that a manifest lists; undefined where it is no manifest. */
export function readManifest(text: string): ManifestFile[] | undefined {
  const value = parsed(text);
  if (!isObject(value) || value.v !== 1 || !Array.isArray(value.files)) return undefined;
  const files = value.files as unknown[];
  return files.every(isManifestFile) ? files : undefined;
}

function isManifestFile(value: unknown): value is ManifestFile {
  if (!isObject(value)) return false;
  const { name, bytes, sha256 } = value;
  return (
    typeof name === 'string' &&
    PLAIN_FILE_NAME.test(name) &&
    typeof bytes === 'number' &&
    typeof sha256 === 'string'
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
