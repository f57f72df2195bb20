import { callerOf } from '../../auth/caller';
import { GenesysTimeoutError } from '../../genesys/errors/genesys-timeout-error';
import type { PurposeBody, PurposeEntity, PurposesGateway } from '../../genesys/gateways/purposes-gateway';
import type { PurposeContent } from '../purpose';
import type { PurposeVersions } from '../store/purpose-versions';
import { GenesysPurposeReader } from './genesys-purpose-reader';
import { GenesysPurposeWriter } from './genesys-purpose-writer';
import type { WriteRecords } from './write-records';
import type { WriterTurn } from './writer-turn';

const by = { caller: callerOf('ann', 'api_key', ['purpose-admin']), requestId: 'request-1' };
const content: PurposeContent = {
  name: 'Marketing Analytics',
  description: '',
  dataCategories: ['contact.email'],
  status: 'active',
  owner: 'Head of Care',
};
const timeout = () =>
  new GenesysTimeoutError('POST took too long.', { method: 'POST', path: '/purposes', attempts: 1 });

/** Genesys, of whose answers to creations none arrives. */
class LosesAnswers {
  readonly purposes: PurposeEntity[] = [];

  constructor(private readonly carriesOut: boolean) {}

  query() {
    return Promise.resolve({ purposes: this.purposes, pageSize: 100, totalCount: this.purposes.length });
  }

  create(body: PurposeBody): Promise<never> {
    const date = '2026-01-01T00:00:00.000Z';
    const entity = { id: 'p-1', ...body, createdDate: date, lastModifiedDate: date, version: 1 };
    if (this.carriesOut) this.purposes.push(entity);
    return Promise.reject(timeout());
  }
}

function writerTo(genesys: LosesAnswers): GenesysPurposeWriter {
  const gateway = genesys as unknown as PurposesGateway;
  const kept = {
    keep: () => Promise.resolve(),
    latest: () => Promise.resolve(new Map()),
  } as unknown as PurposeVersions;
  const records = {
    announce: () => Promise.resolve(),
    run: async (_act: unknown, change: () => Promise<unknown>) => change(),
  } as unknown as WriteRecords;
  const turn = {
    take: (work: (signal: AbortSignal) => unknown) => work(new AbortController().signal),
  } as unknown as WriterTurn;
  return new GenesysPurposeWriter(gateway, new GenesysPurposeReader(gateway, kept), kept, records, turn);
}

describe('A creation whose answer is lost', () => {
  it('is done when the purpose is there afterwards', async () => {
    const purpose = await writerTo(new LosesAnswers(true)).create(content, by);
    expect(purpose).toMatchObject({ id: 'p-1', version: 1, content });
  });

  it('has failed when it is not', async () => {
    const creation = writerTo(new LosesAnswers(false)).create(content, by);
    await expect(creation).rejects.toBeInstanceOf(GenesysTimeoutError);
  });
});
