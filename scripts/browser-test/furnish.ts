import type { FindingPageDto } from '../../src/conflicts/findings/findings.dto';
import { post } from './post';
import type { Demo } from './run-demo';

/** Ids of what some pages are about. */
export interface Furnished {
  readonly findingId: string;
}

/** Has the demo keep what an organisation in use keeps: rules, an assertion that fails, a purpose with gaps. */
export async function furnish({ url, apiKey }: Demo): Promise<Furnished> {
  const api = `${url}/api/v1`;
  const { packs } = await read<{ packs: { name: string }[] }>(`${api}/conflict-rule-packs`, apiKey);
  for (const { name } of packs) await post(`${api}/conflict-rule-packs/${name}/load`, undefined, apiKey);
  await post(
    `${api}/assertions`,
    {
      name: 'Few may delete recordings',
      rationale: 'Recordings are evidence.',
      owner: 'Compliance',
      claim: { kind: 'at_most_holders', permissions: ['recording:recording:delete'], limit: 1 },
    },
    apiKey,
  );
  await post(
    `${api}/purposes`,
    {
      name: 'Training of agents',
      description: 'Calls are listened to with those who took them.',
      dataCategories: ['recording.voice'],
    },
    apiKey,
  );
  const { findings } = await read<FindingPageDto>(`${api}/conflicts?pageSize=1`, apiKey);
  return { findingId: findings[0]?.id ?? '' };
}

async function read<Answer>(url: string, apiKey: string): Promise<Answer> {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${apiKey}` } });
  return (await answer.json()) as Answer;
}
