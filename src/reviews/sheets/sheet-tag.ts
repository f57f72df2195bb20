import { createHash } from 'node:crypto';
import type { ReviewItem } from '../items/review-item';

/** The tag of a set of items: another one as soon as an item comes, goes or changes. */
export function sheetTag(items: readonly Pick<ReviewItem, 'position' | 'version'>[]): string {
  const hash = createHash('sha256');
  for (const { position, version } of items) hash.update(`${position} ${version}\n`);
  return `"${hash.digest('base64url')}"`;
}
