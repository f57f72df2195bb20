import type { AccessIndex } from '../../access/index/access-index';
import { missingGrants } from '../../access/questions/missing-grants';
import type { Proposal } from '../../access/simulation/proposal';
import { Yielder } from '../../common/yielder';
import { type ErrorDetail, InvalidRequestError } from '../../common/errors';
import { MemberReader } from '../../proposals/body/member-reader';
import { readSimulationBody } from '../../proposals/body/read-simulation-body';
import { readNotBefore } from './not-before';
import { csvNames } from './csv-names';
import { inLines, itemsOfCsv } from './items-of-csv';
import type { RequestedChange } from './planner';

/** Where a change can come from, apart from its items. */
export interface ChangeSources {
  /** Names are looked up in it, and what one user has and another lacks. */
  readonly index: AccessIndex;
  /** Throws NotFoundError (404). */
  readonly simulated: (simulationId: string) => Promise<Proposal>;
}

/** What a body requests. Throws InvalidRequestError (400). */
export async function readRequestedChange(body: unknown, sources: ChangeSources): Promise<RequestedChange> {
  if (!has(body, 'notBefore')) return readWhatIsRequested(body, sources);
  const { notBefore: given, ...rest } = body as { readonly notBefore: unknown };
  const notBefore = readNotBefore(given);
  return { ...(await readWhatIsRequested(rest, sources)), notBefore };
}

async function readWhatIsRequested(body: unknown, sources: ChangeSources): Promise<RequestedChange> {
  if (typeof body === 'string') {
    const csv = itemsOfCsv(body, csvNames(sources.index));
    const inFile = (error: unknown) => inLines(error, csv);
    try {
      const { proposal } = await readSimulationBody({ items: csv.items }, new Yielder());
      return { proposal, origin: { kind: 'csv' }, inFile };
    } catch (error) {
      throw inFile(error);
    }
  }
  if (has(body, 'simulationId')) return ofSimulation(body, sources);
  if (has(body, 'copyAccess')) return ofCopy(body, sources.index);
  return { ...(await readSimulationBody(body, new Yielder())), origin: { kind: 'items' } };
}

async function ofSimulation(body: object, { simulated }: ChangeSources): Promise<RequestedChange> {
  const { id, callerUserId } = read(body, (reader) => ({
    id: reader.text('simulationId'),
    callerUserId: reader.has('callerUserId') ? reader.text('callerUserId') : undefined,
  }));
  return { proposal: await simulated(id), origin: { kind: 'simulation', id }, callerUserId };
}

/** Gives a user the grants that another has and they lack, those of groups as direct grants. */
function ofCopy(body: object, index: AccessIndex): RequestedChange {
  const copy = read(body, (reader, faults) => {
    const pair = new MemberReader(reader.member('copyAccess'), '/body/copyAccess', faults);
    const users = { fromUserId: pair.text('fromUserId'), toUserId: pair.text('toUserId') };
    pair.end();
    return users;
  });
  const [from, to] = [index.subject('user', copy.fromUserId), index.subject('user', copy.toUserId)];
  const faults: ErrorDetail[] = [];
  if (from === undefined) faults.push(unknownUser('fromUserId'));
  if (to === undefined) faults.push(unknownUser('toUserId'));
  if (from === undefined || to === undefined) throw new InvalidRequestError(faults);
  const missing = missingGrants(index, from, to);
  if (missing.length === 0)
    throw new InvalidRequestError([
      { pointer: '/body/copyAccess', detail: 'names a user who lacks nothing' },
    ]);
  const subject = { kind: 'grant_added', subjectType: 'user', subjectId: copy.toUserId } as const;
  const proposal = missing.map(({ roleId, divisionId }) => ({ ...subject, roleId, divisionId }));
  return { proposal, origin: { kind: 'copy', ...copy } };
}

function unknownUser(name: string): ErrorDetail {
  return { pointer: `/body/copyAccess/${name}`, detail: 'names a user that does not exist' };
}

function read<T>(body: object, members: (reader: MemberReader, faults: ErrorDetail[]) => T): T {
  const faults: ErrorDetail[] = [];
  const reader = new MemberReader(body, '/body', faults);
  const value = members(reader, faults);
  reader.end();
  if (faults.length > 0) throw new InvalidRequestError(faults);
  return value;
}

function has(body: unknown, name: string): body is object {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, name);
}
