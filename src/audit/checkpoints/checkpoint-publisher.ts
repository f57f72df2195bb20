import { open } from 'node:fs/promises';
import { Logger } from '@nestjs/common';
import { canonicalJson } from '../canonical-json';
import type { Checkpoint } from '../checkpoint';

export interface CheckpointOutlets {
  /** A line is appended here for each checkpoint. */
  readonly file?: string;
  /** Whether each checkpoint becomes a line of the log. */
  readonly log: boolean;
}

/** Takes checkpoints to where whoever owns the database cannot change them. */
export class CheckpointPublisher {
  private readonly logger = new Logger(CheckpointPublisher.name);

  constructor(private readonly outlets: CheckpointOutlets) {}

  /** Throws when the file cannot be appended to: better at the start than at the first checkpoint. */
  async check(): Promise<void> {
    if (this.outlets.file !== undefined) await (await open(this.outlets.file, 'a')).close();
  }

  /** Resolves once the line is on the disk. */
  async publish(checkpoint: Checkpoint): Promise<void> {
    if (this.outlets.log) this.logger.log({ msg: 'Audit checkpoint', checkpoint });
    if (this.outlets.file !== undefined) await appendLine(this.outlets.file, canonicalJson(checkpoint));
  }
}

async function appendLine(file: string, line: string): Promise<void> {
  const handle = await open(file, 'a');
  try {
    await handle.appendFile(`${line}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
