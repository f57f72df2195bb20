import { isTime, utcTime } from '../../http/is-time';

/** A past state of the organisation: a revision, or what answered at a time. */
export type Moment = { readonly revision: number } | { readonly time: string };

const REVISION = /^[1-9]\d{0,14}$/;

/** The longest text that can be one. */
export const MAX_MOMENT_LENGTH = 40;

export const MOMENT_RULE = 'must be a revision such as 17 or a time such as 2026-01-31T23:59:59Z';

/** Undefined for a text that is neither. */
export function readMoment(text: unknown): Moment | undefined {
  if (typeof text !== 'string') return undefined;
  if (REVISION.test(text)) return { revision: Number(text) };
  return isTime(text) ? { time: utcTime(text) } : undefined;
}
