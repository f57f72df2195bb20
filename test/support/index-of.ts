import type { AccessIndex } from '../../src/access/index/access-index';
import { buildAccessIndex } from '../../src/access/index/build-access-index';
import { compileMatrix } from '../../src/access/matrix/compile-matrix';
import type { Snapshot } from '../../src/access/model/snapshot';
import { Breather } from '../../src/common/breather';

export function indexOf(snapshot: Snapshot): Promise<AccessIndex> {
  return buildAccessIndex(snapshot, compileMatrix(snapshot), new Breather());
}
