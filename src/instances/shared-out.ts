/**
 * Divides a whole number among those who want some of it: no one gets more than it wants, and no one who got less than it
 * wants got less than another. What cannot be divided goes to the first ones.
 */
export function sharedOut(available: number, wants: readonly number[]): number[] {
  const parts = wants.map(() => 0);
  const modestFirst = wants.map((want, at) => ({ want, at })).sort((a, b) => a.want - b.want || b.at - a.at);
  let left = available;
  modestFirst.forEach(({ want, at }, served) => {
    parts[at] = Math.min(want, Math.floor(left / (wants.length - served)));
    left -= parts[at];
  });
  return parts;
}
