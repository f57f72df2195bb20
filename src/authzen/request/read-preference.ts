import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AuthzenOptions } from '../authzen-options';

/** RFC 7240. Of preferences that contradict each other the first counts. */
const RETURN = /(?:^|,)\s*return\s*=\s*("?)(minimal|representation)\1\s*(?=[;,]|$)/i;

/**
 * Whether an answer omits what the standard does not require: as `Prefer: return=…` requests, otherwise as the operator
 * configured. Says in the answer that the preference was applied.
 */
export function isMinimal(
  { headers: { prefer } }: FastifyRequest,
  reply: FastifyReply,
  { answers }: Pick<AuthzenOptions, 'answers'>,
): boolean {
  const preferred = prefer === undefined ? undefined : RETURN.exec(String(prefer))?.[2]?.toLowerCase();
  if (preferred === undefined) return answers === 'minimal';
  reply.header('preference-applied', `return=${preferred}`);
  return preferred === 'minimal';
}
