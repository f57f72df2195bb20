import { openDatabase } from '../../src/database/open-database';
import type { Dialect } from '../../src/database/schema';
import { AttackPlace } from './attack-place';
import { attacks } from './attacks';
import { RunningLog } from './running-log';
import { OLD_LENGTH, StoredLog, stateOf, type LogState } from './stored-log';

/** Whether AUDIT_CHECKPOINT_FILE is set, and whether the service runs while its log is changed. */
export interface Circumstance {
  readonly file: boolean;
  readonly running: boolean;
}

/** `found`: by `POST /audit/verify` and by rolecall-verify; else which of them finds it. */
export const OUTCOMES = ['found', 'service only', 'offline only', 'not found'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What follows an attack. */
export interface Growth {
  /** Records that are taken after it. */
  readonly records: number;
  /** How many of them make a checkpoint. */
  readonly every: number;
  /** Whether the log is looked at once more after a restart. */
  readonly restart: boolean;
}

const FULL_LENGTH = 44;
const UNCOVERED = 3;

/** Attacks copies of one log, and sees who finds it. */
export class AttackRun {
  /** The log as a service left it that was lost, with the file of checkpoints and without it. */
  private readonly lost = new Map<boolean, Promise<AttackPlace>>();

  private constructor(
    private readonly template: AttackPlace,
    private readonly old: LogState,
    private readonly growth: Growth,
  ) {}

  static async prepare(dialect: Dialect, growth: Growth): Promise<AttackRun> {
    const template = await AttackPlace.make(dialect);
    const fill = async (count: number) => {
      const log = await RunningLog.start(template.settings, environment(template, { file: true }, 5));
      for (let i = 0; i < count; i++) await log.grow(1);
      const state = await stateOf(log.database.kysely);
      await log.stop();
      return state;
    };
    const old = await fill(OLD_LENGTH - 2);
    await fill(FULL_LENGTH - OLD_LENGTH);
    return new AttackRun(template, old, growth);
  }

  async outcome(name: string, circumstance: Circumstance): Promise<Outcome> {
    const place = await (circumstance.running ? this.template : await this.lostWith(circumstance)).copy();
    try {
      return await this.attack(place, name, circumstance);
    } catch (error) {
      throw new Error(`${name}, ${JSON.stringify(circumstance)}: ${(error as Error).message}`, {
        cause: error,
      });
    } finally {
      await place.remove();
    }
  }

  async end(): Promise<void> {
    for (const place of [this.template, ...(await Promise.all(this.lost.values()))]) await place.remove();
  }

  private async attack(place: AttackPlace, name: string, circumstance: Circumstance): Promise<Outcome> {
    const start = () => this.start(place, circumstance);
    if (circumstance.running) {
      const log = await this.uncovered(place, circumstance);
      await attacks[name]?.(new StoredLog(log.database.kysely, this.old));
      return this.agreed(await look(log, this.growth.records), start);
    }
    await this.attackStopped(place, name);
    const first = await lookAgain(start, this.growth.records);
    return first === undefined ? 'found' : this.agreed(first, start);
  }

  private start(place: AttackPlace, circumstance: Pick<Circumstance, 'file'>): Promise<RunningLog> {
    return RunningLog.start(place.settings, environment(place, circumstance, this.growth.every));
  }

  /** A service whose last records have no checkpoint yet. */
  private async uncovered(place: AttackPlace, circumstance: Pick<Circumstance, 'file'>): Promise<RunningLog> {
    const log = await this.start(place, circumstance);
    await log.seal();
    await log.grow(UNCOVERED);
    return log;
  }

  /** Not stopped in good order: the end of the log stays without a checkpoint. The same for every attack. */
  private lostWith({ file }: Pick<Circumstance, 'file'>): Promise<AttackPlace> {
    const made = this.lost.get(file) ?? this.loseOne({ file });
    this.lost.set(file, made);
    return made;
  }

  private async loseOne(circumstance: Pick<Circumstance, 'file'>): Promise<AttackPlace> {
    const place = await this.template.copy();
    await (await this.uncovered(place, circumstance)).abandon();
    return place;
  }

  /** What was found must be found after a restart as well. */
  private async agreed(before: Outcome, start: () => Promise<RunningLog>): Promise<Outcome> {
    const after = this.growth.restart ? await lookAgain(start, 0) : before;
    if (after !== undefined && before !== after)
      throw new Error(`It was ${before}, and ${after} after a restart.`);
    return before;
  }

  private async attackStopped(place: AttackPlace, name: string): Promise<void> {
    const database = await openDatabase(place.settings);
    await attacks[name]?.(new StoredLog(database.kysely, this.old));
    await database.close();
  }
}

function environment(place: AttackPlace, { file }: { readonly file: boolean }, every: number) {
  return {
    AUDIT_SIGNING_KEY_FILE: place.keyFile,
    AUDIT_CHECKPOINT_EVERY: String(every),
    AUDIT_CHECKPOINT_INTERVAL: '1h',
    ...(file && { AUDIT_CHECKPOINT_FILE: place.checkpointFile }),
  };
}

/** Undefined when the log is so damaged that the service does not start, and says why. */
async function started(start: () => Promise<RunningLog>): Promise<RunningLog | undefined> {
  try {
    return await start();
  } catch (error) {
    if (isDamaged(error)) return undefined;
    throw error;
  }
}

/** Lets the log grow as far as it can, and verifies it in both ways. */
async function look(log: RunningLog, growth: number): Promise<Outcome> {
  try {
    await log.grow(growth).catch((error: unknown) => {
      if (!isDamaged(error)) throw error;
    });
    await log.seal();
    const service = !(await log.verify()).verified;
    const offline = (await log.verifyOffline()).found;
    if (service) return offline ? 'found' : 'service only';
    return offline ? 'offline only' : 'not found';
  } finally {
    await log.stop();
  }
}

/** The same on a service that is started for it; undefined when it does not start and says why. */
async function lookAgain(start: () => Promise<RunningLog>, growth: number): Promise<Outcome | undefined> {
  const log = await started(start);
  return log && look(log, growth);
}

function isDamaged(error: unknown): boolean {
  return (error as { code?: string }).code === 'audit_log_damaged';
}
