import type { Properties } from '../../access/model/condition';

/** Who acts. What it claims of itself (`properties`) decides nothing, and so is not even read. */
export interface Subject {
  readonly type: string;
  readonly id: string;
}

export interface Action {
  readonly name: string;
  readonly properties?: Properties;
}

export interface Resource {
  readonly type: string;
  readonly id: string;
  readonly properties?: Properties;
}

/** May this subject do that with this resource? */
export interface Evaluation {
  readonly subject: Subject;
  readonly action: Action;
  readonly resource: Resource;
}
