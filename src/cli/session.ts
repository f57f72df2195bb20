import type { CliIo } from './cli-io';
import { connect, type Api } from './client/connect';
import { Names } from './names/names';
import { Output, type OutputFormat } from './output/output';
import { Progress } from './output/progress';

/** What a command works with. The service is not looked for before a command needs it. */
export class Session {
  readonly progress: Progress;
  readonly output: Output;
  private connected?: Api;
  private found?: Names;

  constructor(
    readonly io: CliIo,
    format: OutputFormat,
  ) {
    this.progress = new Progress(io.stderr);
    this.output = new Output(io, format, this.progress);
  }

  get api(): Api {
    return (this.connected ??= connect(this.io));
  }

  get names(): Names {
    return (this.found ??= new Names(this.api));
  }
}
