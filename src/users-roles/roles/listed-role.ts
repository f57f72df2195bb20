import type { Role } from '../../access/model/snapshot';
import { folded, sortPart } from '../../lists/listing/folded';
import { Lists } from '../../lists/listing/lists';

/** The roles of each revision by name. Where an id occurs twice, the later occurrence counts, as it does for checks. */
export function roleLists() {
  return new Lists({
    items: ({ roles }) => roles.values(),
    positionLength: 2,
    sorts: { name: ({ id, name }: Role) => [sortPart(folded(name)), id] },
  });
}
