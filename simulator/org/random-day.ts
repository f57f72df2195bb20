import type { SeededRandom } from './seeded-random';

const firstDay = Date.UTC(2024, 1, 1, 9);
const days = Array.from({ length: 800 }, (_, day) => new Date(firstDay + day * 86_400_000).toISOString());

/** A morning between February 2024 and April 2026 (RFC 3339, UTC). Fixed, so that no org hangs on the clock. */
export function randomDay(random: SeededRandom): string {
  return random.pick(days);
}
