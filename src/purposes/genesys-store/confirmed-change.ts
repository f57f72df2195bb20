import { Inject, Injectable, Optional } from '@nestjs/common';
import { GenesysSettings } from '../../config/settings';
import { setTimeout as delay } from 'node:timers/promises';
import { PurposeChangeNotAppliedError, PurposeChangeUnconfirmedError } from './change-errors';
import { isOpen } from './genesys-failures';

/** A write need not be visible immediately. */
const RETRY_DELAYS_MS: readonly number[] = [0, 100, 300, 900, 1_800];

/** A change of something at Genesys. */
export interface SentChange<Answer, Shown> {
  /** Sends it. */
  readonly send: () => Promise<Answer>;
  /**
   * Reads what Genesys shows; undefined while that is not the change. `answer` is undefined when no readable one
   * arrived.
   */
  readonly look: (answer: Answer | undefined) => Promise<Shown | undefined>;
}

/**
 * Sends changes and trusts what Genesys shows afterwards, not what it answered: it may answer without making the
 * change, or make it without answering.
 */
@Injectable()
export class ConfirmedChange {
  private readonly pauses: readonly number[];

  /** Looks for no longer than a call may take, and for three seconds at most. */
  constructor(
    @Inject(GenesysSettings) { timeBudgetMs }: Pick<GenesysSettings, 'timeBudgetMs'>,
    @Optional() private readonly pause: (ms: number) => Promise<unknown> = (ms) => delay(ms),
  ) {
    this.pauses = RETRY_DELAYS_MS.filter((_, i) => sum(RETRY_DELAYS_MS.slice(0, i + 1)) <= timeBudgetMs);
  }

  /**
   * What Genesys shows after the change. Throws what sending threw, unless the change was made anyway;
   * PurposeChangeNotAppliedError or PurposeChangeUnconfirmedError (502).
   */
  async make<Answer, Shown>({ send, look }: SentChange<Answer, Shown>): Promise<Shown> {
    const [sent] = await Promise.allSettled([send()]);
    if (sent.status === 'fulfilled') return this.shown(() => look(sent.value));
    if (!isOpen(sent.reason)) throw sent.reason;
    const [shown] = await Promise.allSettled([this.shown(() => look(undefined))]);
    if (shown.status === 'fulfilled') return shown.value;
    throw sent.reason;
  }

  private async shown<Shown>(look: () => Promise<Shown | undefined>): Promise<Shown> {
    for (const ms of this.pauses) {
      if (ms > 0) await this.pause(ms);
      const shown = await confirming(look());
      if (shown !== undefined) return shown;
    }
    throw new PurposeChangeNotAppliedError();
  }
}

async function confirming<T>(look: Promise<T>): Promise<T> {
  try {
    return await look;
  } catch (error) {
    throw new PurposeChangeUnconfirmedError(error);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
