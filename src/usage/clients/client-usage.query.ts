import { BooleanQuery } from '../../http/boolean-query';

export class GetUsageProposalQuery {
  /**
   * Leaves out what is not known to be needed as well. What the calls of unknown operations need may then be refused:
   * `operations` of the usage names them.
   */
  @BooleanQuery()
  readonly withoutNotKnown?: boolean;
}
