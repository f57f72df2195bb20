import { NotFoundError } from '../../common/not-found-error';

/** 404: the log has no record of this number (yet). */
export class UnknownRecordError extends NotFoundError {
  constructor(seq: number) {
    super(`The audit log has no record ${seq}.`);
  }
}
