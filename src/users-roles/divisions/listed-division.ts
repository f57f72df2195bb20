import type { Division } from '../../access/model/snapshot';
import { folded, sortPart } from '../../lists/listing/folded';
import { Lists } from '../../lists/listing/lists';

/** The divisions of each revision by name. */
export function divisionLists() {
  return new Lists({
    items: ({ divisions }) => divisions.values(),
    positionLength: 2,
    sorts: { name: ({ id, name }: Division) => [sortPart(folded(name)), id] },
  });
}
