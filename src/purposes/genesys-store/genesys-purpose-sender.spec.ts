import { GenesysTimeoutError } from '../../genesys/genesys.errors';
import type { PurposeBody, PurposeEntity, PurposesGateway } from '../../genesys/gateways/purposes-gateway';
import type { PurposeContent } from '../purpose';
import type { PurposeVersions } from '../store/purpose-versions';
import { ConfirmedChange } from './confirmed-change';
import { GenesysPurposeReader } from './genesys-purpose-reader';
import { GenesysPurposeSender } from './genesys-purpose-sender';
import { toPurposeBody } from './merged-purpose';

const content: PurposeContent = {
  name: 'Marketing Analytics',
  description: '',
  dataCategories: ['contact.email'],
  status: 'active',
  owner: 'Head of Care',
};
const date = '2026-01-01T00:00:00.000Z';
const entity = (body: PurposeBody, version: number): PurposeEntity => ({
  id: 'p-1',
  ...toPurposeBody(body),
  createdDate: date,
  lastModifiedDate: date,
  version,
});
const before = { id: 'p-1', version: 1, content, createdAt: date, modifiedAt: date };
const changed = { ...content, description: 'new' };
const { signal } = new AbortController();

interface Behaviour {
  readonly answers: boolean;
  readonly carriesOut: boolean;
  /** Reads that still show what was before. */
  readonly lag?: number;
  /** What somebody else makes of it at once. */
  readonly overtaken?: PurposeEntity;
}

/** Genesys with one purpose, or none. */
class OnePurpose {
  private next: PurposeEntity | undefined;
  private lag: number;

  constructor(
    private shown: PurposeEntity | undefined,
    private readonly behaviour: Behaviour,
  ) {
    this.lag = behaviour.lag ?? 0;
    this.next = shown;
  }

  get() {
    if (this.lag-- <= 0) this.shown = this.next;
    return Promise.resolve(this.shown);
  }

  async query() {
    const found = await this.get();
    return { purposes: found ? [found] : [], pageSize: 100, totalCount: found ? 1 : 0 };
  }

  create(body: PurposeBody) {
    return this.change(entity(body, 1));
  }

  replace(_id: string, body: PurposeBody) {
    return this.change(entity(body, 2));
  }

  delete() {
    return this.change(undefined);
  }

  private async change(to: PurposeEntity | undefined) {
    const { answers, carriesOut, overtaken } = this.behaviour;
    if (carriesOut) this.next = overtaken ?? to;
    if (answers) return Promise.resolve(to);
    throw new GenesysTimeoutError('It took too long.', { method: 'POST', path: '/purposes', attempts: 1 });
  }
}

function senderTo(shown: PurposeEntity | undefined, behaviour: Behaviour): GenesysPurposeSender {
  const gateways = { purposes: new OnePurpose(shown, behaviour) as unknown as PurposesGateway };
  const kept = { latest: () => Promise.resolve(new Map()) } as unknown as PurposeVersions;
  const atOnce = new ConfirmedChange({ timeBudgetMs: 10_000 }, () => Promise.resolve());
  return new GenesysPurposeSender(gateways, new GenesysPurposeReader(gateways, kept), atOnce);
}

const there = entity(content, 1);
const kinds = {
  creation: { from: undefined, make: (sender: GenesysPurposeSender) => sender.create(content, signal) },
  replacement: {
    from: there,
    make: (sender: GenesysPurposeSender) => sender.replace(before, changed, signal),
  },
  deletion: { from: there, make: (sender: GenesysPurposeSender) => sender.delete('p-1', signal) },
};

describe.each(Object.entries(kinds))('A %s', (_kind, { from, make }) => {
  it.each<[string, Behaviour]>([
    ['Genesys answers and shows it', { answers: true, carriesOut: true }],
    ['Genesys shows it after a while', { answers: true, carriesOut: true, lag: 3 }],
    ['the answer is lost and Genesys shows it', { answers: false, carriesOut: true }],
  ])('is made when %s', async (_what, behaviour) => {
    const made = make(senderTo(from, behaviour)).then(() => true);
    await expect(made).resolves.toBe(true);
  });

  it('is not made because Genesys says so', async () => {
    const change = make(senderTo(from, { answers: true, carriesOut: false }));
    await expect(change).rejects.toMatchObject({ code: 'purpose_change_not_applied', status: 502 });
  });

  it('has failed when the answer is lost and Genesys does not show it', async () => {
    const change = make(senderTo(from, { answers: false, carriesOut: false }));
    await expect(change).rejects.toBeInstanceOf(GenesysTimeoutError);
  });
});

describe('What somebody sent', () => {
  it('keeps what Genesys has no room for', async () => {
    const created = await senderTo(undefined, { answers: false, carriesOut: true }).create(content, signal);
    expect(created).toMatchObject({ id: 'p-1', version: 1, content });
    const replaced = await senderTo(there, { answers: true, carriesOut: true }).replace(
      before,
      changed,
      signal,
    );
    expect(replaced).toMatchObject({ version: 2, content: changed });
  });

  it('was made though somebody else has changed it since', async () => {
    const overtaken = entity({ ...content, description: 'theirs' }, 3);
    const sender = senderTo(there, { answers: true, carriesOut: true, overtaken });
    expect(await sender.replace(before, changed, signal)).toMatchObject({ version: 2, content: changed });
  });

  it('was not made when what is there is the change of somebody else', async () => {
    const overtaken = entity({ ...content, description: 'theirs' }, 2);
    const lost = senderTo(there, { answers: false, carriesOut: true, overtaken });
    await expect(lost.replace(before, changed, signal)).rejects.toBeInstanceOf(GenesysTimeoutError);
  });
});
