import type { FastifyRequest } from 'fastify';
import { RefusedRequestError } from '../common/errors';

const MAX_LENGTH_WITHOUT_CHARSET = 'application/json'.length;
const CHARSET = /;\s*charset\s*=\s*"?([^";\s]+)/i;

/** 415 for a body in another form than the route reads, which says what was sent and what to send. */
export function unreadMediaType({
  headers: { 'content-type': sent = '' },
  routeOptions: { config },
}: Pick<FastifyRequest, 'headers' | 'routeOptions'>): RefusedRequestError {
  const what = sent === '' ? 'has no Content-Type' : `is ${shown(sent)}`;
  return refused(`The body ${what}. Send it with "Content-Type: ${config.bodyTypes ?? 'application/json'}".`);
}

/** 415 for a body that is compressed, or is no UTF-8 by its own words; undefined for others. */
export function unreadCoding(headers: FastifyRequest['headers']): RefusedRequestError | undefined {
  const { 'content-encoding': coding = 'identity', 'content-type': type = '' } = headers;
  if (coding.toLowerCase() !== 'identity')
    return refused(`The body is coded as ${shown(coding)}. Send it as it is, without Content-Encoding.`);
  const charset = type.length > MAX_LENGTH_WITHOUT_CHARSET ? CHARSET.exec(type)?.[1] : undefined;
  if (charset === undefined || /^utf-?8$/i.test(charset)) return undefined;
  return refused(`The body is in ${shown(charset)}. Send it in UTF-8.`);
}

function refused(sentence: string): RefusedRequestError {
  return new RefusedRequestError(415, 'unsupported_media_type', sentence);
}

/** Short, and without parameters: it comes from the caller. */
function shown(text: string): string {
  return text.split(';')[0]!.trim().slice(0, 60);
}
