import type { Snapshot } from '../access/model/snapshot';
import type { Period } from '../common/period';
import type { ControlKey } from '../sealed-archives/controls';
import type { RequestRecord } from '../sealed-archives/sealed-archives';

/** The evidence for a control, and what it is made from. */
export interface Pack {
  readonly control: ControlKey;
  readonly period: Period;
  /** What answered at the end of the period; undefined where nothing of it is kept. */
  readonly snapshot: Snapshot | undefined;
  readonly requested: RequestRecord;
}
