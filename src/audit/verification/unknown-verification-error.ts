import { NotFoundError } from '../../common/not-found-error';

/** 404: this instance does not know such a verification; it forgets them when it ends. */
export class UnknownVerificationError extends NotFoundError {
  constructor() {
    super('This instance knows no verification with this id.');
  }
}
