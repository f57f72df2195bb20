import { compileMatrix } from '../../access/matrix/compile-matrix';
import { orgSnapshot } from '../../access/model/testing/org-matrix';
import { RevisionCache } from './revision-cache';

const published = (revision: number) => {
  const snapshot = orgSnapshot({ revision });
  return { snapshot, matrix: compileMatrix(snapshot), partial: false };
};
const revisionsIn = (cache: RevisionCache) => [1, 2, 3, 4, 5].filter((revision) => cache.get(revision));

describe('RevisionCache', () => {
  it('keeps the four that were used last', () => {
    const cache = new RevisionCache();
    for (const revision of [1, 2, 3, 4]) cache.put(published(revision));
    expect(cache.get(1)).toBeDefined();
    cache.put(published(5));
    expect(revisionsIn(cache)).toEqual([1, 3, 4, 5]);
  });

  it('keeps fewer where they are large, and always the last', () => {
    const cache = new RevisionCache(1);
    cache.put(published(1));
    cache.put(published(2));
    expect(revisionsIn(cache)).toEqual([2]);
  });
});
