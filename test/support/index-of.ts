import type { AccessIndex } from '../../src/access/index/access-index';
import { buildAccessIndex } from '../../src/access/index/build-access-index';
import { compileMatrix } from '../../src/access/matrix/compile-matrix';
import type { Snapshot } from '../../src/access/model/snapshot';
import { Yielder } from '../../src/common/yielder';

export function indexOf(snapshot: Snapshot): Promise<AccessIndex> {
  return buildAccessIndex(snapshot, compileMatrix(snapshot), new Yielder());
}
