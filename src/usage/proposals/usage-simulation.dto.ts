import { IsBoolean } from 'class-validator';
import { MayBeAbsent } from '../../http/may-be-absent';

/** Which part of a proposal is simulated. */
export class SimulateClientProposalDto {
  /** Leaves out what is not known to be needed as well. */
  @MayBeAbsent()
  @IsBoolean()
  readonly withoutNotKnown: boolean = false;

  /** Only grants to remove: a change can be planned of such a simulation. Roles are edited in Genesys. */
  @MayBeAbsent()
  @IsBoolean()
  readonly grantsOnly: boolean = false;
}
