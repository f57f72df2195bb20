import { Inject, Injectable } from '@nestjs/common';
import { GenesysGateways } from '../../genesys/gateways/genesys-gateways';
import { isDeepStrictEqual } from 'node:util';
import type { CallOptions } from '../../genesys/call-context';
import { GenesysNotFoundError } from '../../genesys/genesys.errors';
import type { PurposeBody, PurposeEntity } from '../../genesys/gateways/purposes-gateway';
import type { SendPermit } from '../../genesys/send-permit';
import type { PurposeContent, StoredPurpose } from '../purpose';
import { PurposeNameTakenError, PurposeNotFoundError, PurposeRetainedError } from '../purposes.errors';
import { ConfirmedChange } from './confirmed-change';
import { isConflict, withGenesysRefusals } from './genesys-failures';
import { GenesysPurposeReader } from './genesys-purpose-reader';
import { mergedPurpose, toPurposeBody } from './merged-purpose';

/** Sends changes of purposes to Genesys, and reads back whether they were made. */
@Injectable()
export class GenesysPurposeSender {
  constructor(
    @Inject(GenesysGateways) private readonly gateways: Pick<GenesysGateways, 'purposes'>,
    private readonly reader: GenesysPurposeReader,
    private readonly confirmed: ConfirmedChange,
  ) {}

  create(content: PurposeContent, signal: AbortSignal, permit?: SendPermit): Promise<StoredPurpose> {
    const body = toPurposeBody(content);
    return this.confirmed.make({
      send: () => this.sent(this.gateways.purposes.create(body, callFor(signal, permit))),
      // Without an answer: it was not there before, and no one else writes in the meantime. If it is there now, it
      // was made.
      look: async (answer) => {
        const shown = answer ? await this.reader.get(answer.id, signal) : await this.named(body.name, signal);
        return shown && { ...shown, content: { ...content, ...toPurposeBody(shown.content) } };
      },
    });
  }

  replace(
    before: StoredPurpose,
    content: PurposeContent,
    signal: AbortSignal,
    permit?: SendPermit,
  ): Promise<StoredPurpose> {
    const body = toPurposeBody(content);
    return this.confirmed.make({
      send: () => this.sent(this.gateways.purposes.replace(before.id, body, callFor(signal, permit))),
      look: async (answer) => {
        const shown = await this.reader.get(before.id, signal);
        if (shown === undefined) return undefined;
        if (answer === undefined) return isMade(shown, body, before.version + 1) ? shown : undefined;
        // Someone else may have changed it since: what was ours is in the answer.
        const held = shown.version > answer.version || isMade(shown, bodyOf(answer), answer.version);
        return held ? mergedPurpose(answer, content) : undefined;
      },
    });
  }

  /** One that no longer exists counts as deleted, too. */
  async delete(id: string, signal: AbortSignal, permit?: SendPermit): Promise<void> {
    await this.confirmed.make({
      send: () => this.deletion(id, signal, permit),
      look: async () => ((await this.reader.get(id, signal)) === undefined ? true : undefined),
    });
  }

  private async sent(call: Promise<PurposeEntity>): Promise<PurposeEntity> {
    try {
      return await withGenesysRefusals(call);
    } catch (error) {
      if (isConflict(error)) throw new PurposeNameTakenError();
      throw error instanceof GenesysNotFoundError ? new PurposeNotFoundError() : error;
    }
  }

  private async deletion(id: string, signal: AbortSignal, permit?: SendPermit): Promise<void> {
    try {
      await withGenesysRefusals(this.gateways.purposes.delete(id, callFor(signal, permit)));
    } catch (error) {
      if (isConflict(error)) throw new PurposeRetainedError([]);
      if (!(error instanceof GenesysNotFoundError)) throw error;
    }
  }

  private async named(name: string, signal: AbortSignal): Promise<StoredPurpose | undefined> {
    const all = await this.reader.everything(signal);
    return all.find(({ content }) => content.name === name);
  }
}

function isMade({ version, content }: StoredPurpose, body: PurposeBody, least: number): boolean {
  return version >= least && isDeepStrictEqual(toPurposeBody(content), body);
}

function bodyOf({ name, description, dataCategories, status }: PurposeEntity): PurposeBody {
  return { name, description, dataCategories, status };
}

function callFor(signal: AbortSignal, permit: SendPermit | undefined): CallOptions {
  return { priority: 'interactive', signal, permit };
}
