import type { Answer } from '../../genesys/probing/genesys-probes';

/** What a line says of a refusal. */
export function refusalOf({ status, missing }: Extract<Answer, { kind: 'refused' }>): string {
  const lacking = missing.length > 0 ? `, lacking ${missing.join(', ')}` : '';
  return `refused with ${status}${lacking}`;
}
