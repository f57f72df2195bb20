import { buildAccessIndex } from '../../../access/index/build-access-index';
import type { AccessIndex } from '../../../access/index/access-index';
import { matrixSteps } from '../../../access/matrix/compile-matrix';
import type { Snapshot } from '../../../access/model/snapshot';
import { inSlices } from '../../../common/in-slices';
import { Yielder } from '../../../common/yielder';

/** The index of a part of a revision; lets checks through in between. */
export async function partIndex(part: Snapshot): Promise<AccessIndex> {
  const yielder = new Yielder();
  return buildAccessIndex(part, await inSlices(matrixSteps(part), yielder), yielder);
}
