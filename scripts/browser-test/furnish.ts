import type { FindingPageDto } from '../../src/conflicts/findings/findings.dto';
import type { ReviewDto } from '../../src/reviews/campaigns/review.dto';
import type { MeDto } from '../../src/sessions/sessions.dto';
import { post } from './post';
import type { Demo } from './run-demo';
import { waitForBackground } from './wait-for-background';

/** Ids of what some pages are about. */
export interface Furnished {
  readonly findingId: string;
  readonly purposeId: string;
  readonly changeId: string;
  readonly ruleId: string;
  readonly assertionId: string;
  readonly reviewId: string;
}

interface Kept {
  readonly id: string;
}

/** Has the demo keep what an organisation in use keeps: rules, a failing assertion, a purpose with gaps, a plan, a review. */
export async function furnish(demo: Demo): Promise<Furnished> {
  const { url, apiKey } = demo;
  await waitForBackground(demo);
  const api = `${url}/api/v1`;
  const { packs } = await read<{ packs: { name: string }[] }>(`${api}/conflict-rule-packs`, apiKey);
  for (const { name } of packs) await post(`${api}/conflict-rule-packs/${name}/load`, undefined, apiKey);
  const kept = await post<Kept>(`${api}/assertions`, assertion, apiKey);
  await post(`${api}/data-categories`, category, apiKey);
  const purpose = await post<Kept>(`${api}/purposes`, purposeWithGaps, apiKey);
  const change = await post<Kept>(`${api}/changes`, plan, apiKey, { 'idempotency-key': '"furnish"' });
  const { findings } = await read<FindingPageDto>(`${api}/conflicts?pageSize=1`, apiKey);
  const { rules } = await read<{ rules: Kept[] }>(`${api}/conflict-rules?pageSize=1`, apiKey);
  return {
    findingId: findings[0]?.id ?? '',
    purposeId: purpose.id,
    changeId: change.id,
    ruleId: rules[0]?.id ?? '',
    assertionId: kept.id,
    reviewId: await openReview(api, apiKey),
  };
}

/** A review that asks the key of the demo. Returns its id. */
async function openReview(api: string, apiKey: string): Promise<string> {
  const { id: own } = await read<MeDto>(`${api}/me`, apiKey);
  const reviewer = { type: 'api_key', id: own };
  const { id, version } = await post<ReviewDto>(
    `${api}/reviews`,
    {
      name: 'Powerful roles',
      scope: { powerfulOnly: true },
      stages: [{ sources: ['named'], named: [reviewer] }],
      fallback: [reviewer],
      atDeadline: 'leave_open',
    },
    apiKey,
  );
  await post(`${api}/reviews/${id}/open`, undefined, apiKey, { 'if-match': `"${version}"` });
  return id;
}

const assertion = {
  name: 'Few may delete recordings',
  rationale: 'Recordings are evidence.',
  owner: 'Compliance',
  claim: { kind: 'at_most_holders', permissions: ['recording:recording:delete'], limit: 1 },
};
const category = {
  key: 'made.here',
  label: 'Notes of coaches',
  description: 'What coaches write about calls.',
  sensitivity: 'confidential',
};
const purposeWithGaps = {
  name: 'Training of agents',
  description: 'Calls are listened to with those who took them.',
  dataCategories: ['recording.voice'],
  transfers: [{ country: 'US', recipient: 'Coach Inc', safeguard: 'standard_contractual_clauses' }],
};
const plan = { copyAccess: { fromUserId: 'demo-recording-conflict', toUserId: 'demo-in-inactive-group' } };

async function read<Answer>(url: string, apiKey: string): Promise<Answer> {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${apiKey}` } });
  return (await answer.json()) as Answer;
}
