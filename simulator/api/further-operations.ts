import type { Operation } from '../http/operation';
import { licensePreviewOperations } from './licenses';
import { purposeOperations } from './purposes';
import { retentionPolicyOperations } from './retention-policies';

/** What is served beside `operations`: the part of the vendor's document that those are held against lacks it. */
export const furtherOperations: readonly Operation[] = [
  ...retentionPolicyOperations,
  ...purposeOperations,
  ...licensePreviewOperations,
];
