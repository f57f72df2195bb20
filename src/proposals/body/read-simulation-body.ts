import { MAX_ITEMS, type Proposal, type ProposalItem } from '../../access/simulation/proposal';
import { MAX_FAULTS } from '../../access/simulation/review-proposal';
import type { Yielder } from '../../common/yielder';
import { type ErrorDetail, InvalidRequestError } from '../../common/errors';
import { MemberReader } from './member-reader';
import { readItem } from './read-item';

export interface SimulationBody {
  readonly proposal: Proposal;
  readonly callerUserId?: string;
}

/** The body of a new simulation, read in slices. Throws InvalidRequestError (400), which names each fault. */
export async function readSimulationBody(body: unknown, yielder: Yielder): Promise<SimulationBody> {
  const faults: ErrorDetail[] = [];
  const reader = new MemberReader(body, '/body', faults);
  const values = reader.list('items', { least: 1, most: MAX_ITEMS }, (value) => value);
  const callerUserId = reader.has('callerUserId') ? reader.text('callerUserId') : undefined;
  reader.end();
  const proposal: ProposalItem[] = [];
  for (const [i, value] of values.entries()) {
    proposal.push(readItem(value, `/body/items/${i}`, faults));
    if (faults.length >= MAX_FAULTS) break;
    if (yielder.due()) await yielder.yield();
  }
  if (faults.length > 0) throw new InvalidRequestError(faults.slice(0, MAX_FAULTS));
  return { proposal, ...(callerUserId !== undefined && { callerUserId }) };
}
