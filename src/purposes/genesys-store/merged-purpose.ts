import type { PurposeBody, PurposeEntity } from '../../genesys/gateways/purposes-gateway';
import type { PurposeContent, StoredPurpose } from '../purpose';

/** What Genesys stores of a purpose; the rest of it is ours. */
export function toPurposeBody({ name, description, dataCategories, status }: PurposeContent): PurposeBody {
  return { name, description, dataCategories, status };
}

/** A purpose of Genesys combined with what we store of it: `kept` is the last version written here, if any. */
export function mergedPurpose(entity: PurposeEntity, kept?: PurposeContent): StoredPurpose {
  return {
    id: entity.id,
    version: entity.version,
    content: {
      ...kept,
      name: entity.name,
      description: entity.description,
      dataCategories: entity.dataCategories,
      status: entity.status,
    },
    createdAt: entity.createdDate,
    modifiedAt: entity.lastModifiedDate,
  };
}
