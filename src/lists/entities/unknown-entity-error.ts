import { NotFoundError } from '../../common/errors';

/** 404: the revision that answers contains nothing with this id. */
export class UnknownEntityError extends NotFoundError {
  constructor(what: string, revision: number, id: string) {
    super(`Revision ${revision} of the organisation has no ${what} with the id ${JSON.stringify(id)}.`);
  }
}
