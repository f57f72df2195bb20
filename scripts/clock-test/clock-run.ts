import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Random } from '../../bench/matrix/random';
import { demoPeople } from '../../simulator/org/demo/demo-ids';
import type { RunningSimulator } from '../../simulator/simulator';
import type { AuditRecord } from '../../src/audit/audit-record';
import type { DatabasePlace } from '../crash-test/database-place';
import { ServiceClient } from '../crash-test/service-client';
import { sealedEnvironment } from '../crash-test/service-environment';
import { ServiceProcess } from '../crash-test/service-process';
import { verifyLog } from '../crash-test/verify-log';
import { ClockClient } from './clock-client';
import type { ClockShift } from './clock-shift';
import { TokenIssuer } from './token-issuer';
import { findTimeFaults } from './find-time-faults';

const DAY_MS = 86_400_000;
const MAX_DAYS = 400;
/** One round in so many ends with a kill, and the service starts while the clock is wrong. */
const KILL_EVERY = 4;
const SHORT_LIVED_MS = 3_000;

export interface ClockFigures {
  readonly moves: number;
  readonly kills: number;
  readonly records: number;
  readonly revisions: number;
  readonly jumpsRecorded: number;
}

/** What must stay as it is, whatever the clock says. */
interface Kept {
  readonly longLivedKey: string;
  readonly shortLivedKey: string;
  readonly longLivedToken: string;
  readonly shortLivedToken: string;
  readonly shortLivedUntilMs: number;
  readonly planId: string;
  readonly simulationId: string;
  readonly exceptedId: string;
}

/** Moves the wall clock of one service again and again, and asks about all that depends on time. */
export class ClockRun {
  private readonly adminKey = `rk_${randomBytes(32).toString('base64url')}`;
  private readonly random: Random;
  private readonly beganMs = Date.now();
  private service?: ServiceProcess;
  private issuer?: TokenIssuer;
  private kept?: Kept;
  private revisions: number[] = [];
  private kills = 0;

  constructor(
    private readonly place: DatabasePlace,
    private readonly simulator: RunningSimulator,
    private readonly clock: ClockShift,
    seed: number,
  ) {
    this.random = new Random(seed);
  }

  /** Starts while the clock is right and makes what has a lifetime. */
  async prepare(): Promise<void> {
    await this.clock.set(0);
    this.issuer = await TokenIssuer.create(this.place.dataDir);
    const client = await this.start();
    await client.untilRead();
    const shortLivedUntilMs = Date.now() + SHORT_LIVED_MS;
    const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();
    const items = [this.grant()];
    const { findings } = await client.findings();
    const exceptedId = findings.find(({ state }) => state === 'open')!.id;
    const body = {
      expiresAt: inDays(30),
      owner: 'Owner',
      reason: 'A reason.',
      compensatingControl: 'A control.',
    };
    await client.ask(`/conflicts/${exceptedId}/exception`, { method: 'PUT', body });
    this.kept = {
      longLivedKey: await client.createKey('long-lived', inDays(100)),
      shortLivedKey: await client.createKey('short-lived', new Date(shortLivedUntilMs).toISOString()),
      longLivedToken: await this.issuer.sign(Date.now() + DAY_MS),
      shortLivedToken: await this.issuer.sign(shortLivedUntilMs),
      shortLivedUntilMs,
      planId: (await client.plan(items, 'the-plan')).id,
      simulationId: (await client.ask<{ id: string }>('/simulations', { method: 'POST', body: { items } }))
        .id,
      exceptedId,
    };
    await new Promise((resolve) => setTimeout(resolve, SHORT_LIVED_MS));
  }

  /** Moves the clock, acts and asks. Throws with a sentence at the first wrong answer. */
  async round(number: number): Promise<void> {
    const roundBegan = new Date().toISOString();
    await this.clock.set((this.random.below(2 * MAX_DAYS + 1) - MAX_DAYS) * DAY_MS);
    const client = number % KILL_EVERY === 0 ? await this.restart() : this.client();
    await this.ask(client, number);
    const name = `round-${number}`;
    await client.createKey(name);
    await client.synced();
    const told = await client.since(roundBegan);
    must(told.includes(name), 'what was done in this round is not among the records since its begin');
    await this.askAboutHistory(client);
  }

  /** Looks at the whole log. */
  async end(moves: number): Promise<ClockFigures> {
    const service = new ServiceClient(this.service!.url, this.adminKey);
    const lines = await service.auditLog();
    const records = lines.map((line) => JSON.parse(line) as AuditRecord);
    const faults = [
      ...(await verifyLog(lines, this.checkpointFile, await service.publicKey())),
      ...findTimeFaults(records, { fromMs: this.beganMs, toMs: Date.now() }),
    ];
    must(faults.length === 0, `${faults[0]} (and ${faults.length - 1} more)`);
    must(!records.some(({ action }) => action === 'snapshots.thinned'), 'history was deleted');
    const jumpsRecorded = records.filter(({ action }) => action === 'clock.jumped').length;
    return {
      moves,
      kills: this.kills,
      records: records.length,
      revisions: this.revisions.length,
      jumpsRecorded,
    };
  }

  async stop(): Promise<void> {
    await this.service?.kill();
  }

  private async ask(client: ClockClient, number: number): Promise<void> {
    const kept = this.kept!;
    for (const [who, allowed] of [
      [demoPeople.allowed, true],
      [demoPeople.viaGroupOnly, true],
      [demoPeople.denied, false],
    ] as const) {
      const query = `userId=${who.id}&permission=${who.permission}&divisionId=${who.divisionId}`;
      for (const simulated of ['', `&simulationId=${kept.simulationId}`]) {
        const answer = await client.get<{ allowed: boolean }>(`/check-permission?${query}${simulated}`);
        const expected = simulated !== '' && who === demoPeople.denied ? true : allowed;
        must(answer.allowed === expected, `${who.id} is answered with ${answer.allowed}${simulated}`);
      }
    }
    must(Date.now() > kept.shortLivedUntilMs, 'the short-lived key and token live still');
    const path = `/check-permission?userId=${demoPeople.allowed.id}&permission=${demoPeople.allowed.permission}`;
    must((await client.status(path, kept.longLivedKey)) === 200, 'a key that has not expired is refused');
    must((await client.status(path, kept.shortLivedKey)) === 401, 'a key that has expired is let in');
    must((await client.status(path, kept.longLivedToken)) === 200, 'a token that has not expired is refused');
    must((await client.status(path, kept.shortLivedToken)) === 401, 'a token that has expired is let in');
    must(
      (await client.plan([this.grant()], 'the-plan')).id === kept.planId,
      'an Idempotency-Key was forgotten',
    );
    const finding = await client.get<{ state: string }>(`/conflicts/${kept.exceptedId}`);
    must(finding.state === 'excepted', `a finding with an exception is ${finding.state}`);
    must(number > 0, 'rounds count from one');
  }

  private async askAboutHistory(client: ClockClient): Promise<void> {
    const now = new Set(await client.revisions());
    const lost = this.revisions.filter((revision) => !now.has(revision));
    must(lost.length === 0, `revisions ${lost.join(', ')} are gone`);
    this.revisions = [...now];
  }

  private grant() {
    const { id: subjectId, divisionId } = demoPeople.denied;
    return { kind: 'grant_added', subjectType: 'user', subjectId, roleId: 'role-supervisor', divisionId };
  }

  private async restart(): Promise<ClockClient> {
    await this.service?.crash();
    this.kills++;
    const client = await this.start();
    await client.untilRead();
    return client;
  }

  private async start(): Promise<ClockClient> {
    this.service = await ServiceProcess.start(
      { ...this.environment(), ...this.clock.env },
      this.place.dataDir,
    );
    return this.client();
  }

  private client(): ClockClient {
    return new ClockClient(this.service!.url, this.adminKey);
  }

  private get checkpointFile(): string {
    return join(this.place.dataDir, 'checkpoints.ndjson');
  }

  private environment(): Record<string, string> {
    return {
      ...sealedEnvironment(this.place, this.simulator, this.adminKey, this.checkpointFile),
      ...this.issuer?.env,
    };
  }
}

function must(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(`${otherwise}.`);
}
