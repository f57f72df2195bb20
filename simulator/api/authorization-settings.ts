import type { Call, Operation } from '../http/operation';
import { uri } from './references';

const DAY_MS = 86_400_000;

export const authorizationSettingsOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/api/v2/authorization/settings',
    requires: { any: ['directory:organization:admin', 'authorization:settings:view'] },
    handle: describe,
  },
];

/** Whether it is worked out which roles and permissions are unused, and when that was last done. */
function describe({ simulator: { org, modes, startedAt } }: Call) {
  const { analysisEnabled, analysisDays, analysisAgeDays } = modes.usage;
  const calculatedAt = new Date(startedAt - analysisAgeDays * DAY_MS).toISOString();
  return {
    id: org.id,
    analysisEnabled,
    analysisDays,
    ...(analysisEnabled && { dateLastCalculated: calculatedAt, dateLastActive: calculatedAt.slice(0, 10) }),
    selfUri: uri('authorization', 'settings'),
  };
}
