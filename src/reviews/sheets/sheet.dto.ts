import { PickType } from '@nestjs/swagger';
import { ListReviewItemsQuery } from '../items/item.dto';

/** Which of the open items that are assigned to the caller. All that is given must hold. */
export class DecisionSheetQuery extends PickType(ListReviewItemsQuery, [
  'subjectType',
  'subjectId',
  'roleId',
  'divisionId',
  'powerful',
] as const) {}
