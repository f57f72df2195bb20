import type { LicenseDelta } from '../access/licenses/license-delta';
import type { LicenseChangeDto, LicenseEffectDto } from '../licenses/license-effect.dto';
import type { LicenseEffect } from '../licenses/license-effect-reader';

export function toLicenseEffectDto({ state, detail, delta }: LicenseEffect): LicenseEffectDto {
  return { state, detail, ...(delta && toCounts(delta)) };
}

function toCounts({ changes, users, userCount, estimatedUsers, notKnown }: LicenseDelta) {
  return {
    changes: changes.map(toLicenseChangeDto),
    users: users.map(({ change, licenseId, userId, isEstimated }) => {
      return { change, licenseId, userId, estimated: isEstimated };
    }),
    userCount,
    estimatedUserCount: estimatedUsers,
    notKnownUserCount: notKnown,
  };
}

export function toLicenseChangeDto(change: LicenseDelta['changes'][number]): LicenseChangeDto {
  const { licenseId, gained, lost, estimated } = change;
  return { licenseId, gainedCount: gained, lostCount: lost, estimatedCount: estimated };
}
