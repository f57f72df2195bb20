/** Makes a repeated request safe: the service does once what carries the same key. */
export function idempotencyKey(): { 'Idempotency-Key': string } {
  // Unlike randomUUID, it is there on pages that come without TLS from another host than this one.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return { 'Idempotency-Key': [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
}
