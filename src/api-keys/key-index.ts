import { timingSafeEqual } from 'node:crypto';
import type { LiveKey } from './api-key';

/** Live keys in memory, found by their digest without any waiting. */
export class KeyIndex {
  private readonly buckets = new Map<number, LiveKey[]>();

  constructor(private readonly keys: readonly LiveKey[]) {
    for (const key of keys) this.buckets.set(bucketOf(key.sha256), [...this.inBucket(key.sha256), key]);
  }

  get size(): number {
    return this.keys.length;
  }

  /** Compares in constant time. Which bucket is looked into shows 32 bits of a digest, and nothing of any key. */
  find(sha256: Buffer): LiveKey | undefined {
    return this.inBucket(sha256).find((key) => timingSafeEqual(key.sha256, sha256));
  }

  without(id: string): KeyIndex {
    return new KeyIndex(this.keys.filter(({ caller }) => caller.id !== id));
  }

  private inBucket(sha256: Buffer): readonly LiveKey[] {
    return this.buckets.get(bucketOf(sha256)) ?? NONE;
  }
}

const NONE: readonly LiveKey[] = [];

function bucketOf(sha256: Buffer): number {
  return sha256.readInt32LE(0);
}
