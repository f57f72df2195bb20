import { Injectable } from '@nestjs/common';
import type { ErrorDetail } from '../../common/errors';
import type { PurposeContent } from '../purpose';
import { PurposeRetainedError } from '../purposes.errors';
import { RetentionPolicies } from './retention-policies';

/** The retention policies that purposes refer to. Genesys is queried only where there is a reference. */
@Injectable()
export class RetentionLinks {
  constructor(private readonly policies: RetentionPolicies) {}

  /** New references must lead to a policy; an existing one may lead to a policy that was removed. */
  async faults(
    { retentionPolicyIds: ids = [] }: PurposeContent,
    before?: PurposeContent,
  ): Promise<ErrorDetail[]> {
    const isNew = (id: string) => !(before?.retentionPolicyIds ?? []).includes(id);
    if (!ids.some(isNew)) return [];
    const policies = await this.policies.all();
    const missing = [...ids.entries()].filter(([, id]) => isNew(id) && !policies.has(id));
    return missing.map(([index, id]) => ({
      pointer: `/body/retentionPolicyIds/${index}`,
      detail: `Genesys has no retention policy ${id}`,
    }));
  }

  /** Throws PurposeRetainedError (409) where one of the policies is enabled now. */
  async refuseRetained({ retentionPolicyIds: ids = [] }: PurposeContent): Promise<void> {
    if (ids.length === 0) return;
    const policies = await this.policies.all();
    const enabled = ids.flatMap((id) => policies.get(id) ?? []).filter((policy) => policy.enabled);
    if (enabled.length > 0) throw new PurposeRetainedError(enabled);
  }
}
