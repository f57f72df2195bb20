/** Codes of the network, and of a server that is starting, shutting down or recovering. */
const CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  // A socket file that the server has not made yet.
  'ENOENT',
  '57P01',
  '57P02',
  '57P03',
]);
/** The messages of pg that have no code: of timeouts, and of a proxy whose server is not there. */
const MESSAGES =
  /timeout expired|Query read timeout|timeout exceeded|connection timeout|Connection terminated unexpectedly/;

/** Whether a server that did not let us in may do so in a moment; false of everything that a person has to change. */
export function isNotUpYet(error: unknown): boolean {
  const { code, message = '' } = error as { code?: string; message?: string };
  return code === undefined ? MESSAGES.test(message) : CODES.has(code);
}
