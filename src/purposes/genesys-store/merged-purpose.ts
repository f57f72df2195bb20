import type { PurposeBody, PurposeEntity } from '../../genesys/gateways/purposes-gateway';
import type { PurposeContent, StoredPurpose } from '../purpose';

/** What Genesys keeps of a purpose; the rest of it is ours. */
export function toPurposeBody({ name, description, dataCategories, status }: PurposeContent): PurposeBody {
  return { name, description, dataCategories, status };
}

/** A purpose of Genesys with what we know of it beside: `kept` is the last that was written here, if any was. */
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
