import type { CliIo } from './cli-io';
import { connect, type Api } from './client/connect';
import { Names } from './names/names';
import { Output, type OutputFormat } from './output/output';

/** What a command works with. The service is not looked for before a command needs it. */
export class Session {
  readonly output: Output;
  private connected?: Api;
  private found?: Names;

  constructor(
    readonly io: CliIo,
    format: OutputFormat,
  ) {
    this.output = new Output(io, format);
  }

  get api(): Api {
    return (this.connected ??= connect(this.io));
  }

  get names(): Names {
    return (this.found ??= new Names(this.api));
  }
}
