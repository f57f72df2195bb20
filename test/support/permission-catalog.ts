import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Domain, then entity, then its actions. */
type Catalog = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const beside = resolve(__dirname, '../../../shared/genesys/permission-catalog.json');
const file = process.env.GENESYS_PERMISSION_CATALOG ?? beside;

/** The permissions of the vendor's API, read from its own document; undefined where that is not at hand. */
export const permissionCatalog = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as Catalog)
  : undefined;
