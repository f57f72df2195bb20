import type { Random } from '../../bench/matrix/random';

/** A page token whose parts are others than the service gave: by their place, or all of them. */
export function alteredToken(token: string, random: Random): string {
  const odd = [0, -1, 1.5, 1e9, null, '', '-1', '1e3', '9'.repeat(15), '\0', [1], {}, 'x'.repeat(2_000)];
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(token, 'base64url').toString());
  } catch {
    return token.slice(0, -1);
  }
  if (!Array.isArray(parts))
    return Buffer.from(JSON.stringify(odd[random.below(odd.length)])).toString('base64url');
  parts[random.below(parts.length + 1)] = odd[random.below(odd.length)];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}
