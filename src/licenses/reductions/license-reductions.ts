import { Injectable } from '@nestjs/common';
import { sparingChanges, type SparingChange } from '../../access/licenses/sparing-changes';
import { neededFor } from '../../access/licenses/user-licenses';
import { ReferenceNames } from '../../lists/naming/reference-names';
import { RevisionSource } from '../../revisions/current/revision-source';
import { licensesAnsweredFrom } from '../api/license-mapping';
import { overviewWith, type LicensesAt } from '../api/license-lister';
import { LicensesReader } from '../licenses-reader';
import { AskedInferences } from './asked-inferences';
import type { LicenseReductionResult, LicenseReductionsDto } from './license-reductions.dto';

/** So often Genesys is asked for one licence. */
const MAX_CALLS = 20;

interface CheckedChange {
  readonly change: SparingChange;
  readonly licensesAfter?: readonly string[] | undefined;
  readonly result: LicenseReductionResult;
}

/** Finds the smallest changes that would spare a licence, and has Genesys confirm them. */
@Injectable()
export class LicenseReductions {
  constructor(
    private readonly revisions: RevisionSource,
    private readonly licenses: LicensesReader,
    private readonly inferences: AskedInferences,
    private readonly names: ReferenceNames,
  ) {}

  /** Throws UnknownEntityError (404), and what a call to Genesys throws. */
  async find(licenseId: string): Promise<LicenseReductionsDto> {
    const revision = await this.revisions.indexedAt();
    const at: LicensesAt = { ...revision, ...(await this.licenses.at(revision.index)) };
    await overviewWith(at, licenseId);
    const { changes, ...counts } = await sparingChanges(at.index, at.facts, licenseId);
    const { checked, calls } = await this.check(at, changes, licenseId);
    return this.names.with(at.index, (nameOf) => ({
      reductions: checked.map(({ change, licensesAfter, result }) => ({
        roles: change.set.roleIds.map((id) => nameOf('role', id)),
        rolesToRemove: change.roleIds.map((id) => nameOf('role', id)),
        permissions: [...change.permissions],
        userCount: change.set.users.length,
        inactiveUserCount: change.set.users.filter(({ state }) => state !== 'active').length,
        licensesAfter: licensesAfter && [...licensesAfter],
        result,
      })),
      roleSetCount: changes.length,
      callCount: calls,
      ...counts,
      ...licensesAnsweredFrom(at),
    }));
  }

  /** What is known costs no call. Beyond the calls that are allowed, changes are left out. */
  private async check(at: LicensesAt, changes: readonly SparingChange[], licenseId: string) {
    const asked = new Map<string, readonly string[]>();
    const [left, keys] = [new Set<SparingChange>(), new Map<SparingChange, string>()];
    for (const change of changes) {
      const { remainingRoleIds } = change;
      const key = at.keyOf(remainingRoleIds);
      if (key === undefined || neededFor(remainingRoleIds, at.facts.inferred) !== undefined) continue;
      keys.set(change, key);
      if (!asked.has(key) && asked.size === MAX_CALLS) left.add(change);
      else asked.set(key, remainingRoleIds);
    }
    const inferred = await this.inferences.infer(at.index, asked);
    const checked = changes
      .filter((change) => !left.has(change))
      .map((change): CheckedChange => {
        const licensesAfter =
          neededFor(change.remainingRoleIds, at.facts.inferred) ??
          inferred.get(keys.get(change) ?? '')?.toSorted();
        return { change, licensesAfter, result: resultOf(licensesAfter, licenseId) };
      });
    return { checked, calls: asked.size };
  }
}

function resultOf(licensesAfter: readonly string[] | undefined, licenseId: string): LicenseReductionResult {
  if (licensesAfter === undefined) return 'not_known';
  return licensesAfter.includes(licenseId) ? 'refuted' : 'confirmed';
}
