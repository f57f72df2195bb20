import { ExitCode } from './exit-code';

/** Ends a command with a sentence on standard error, and no stack. */
export class CliError extends Error {
  constructor(
    message: string,
    readonly exitCode: ExitCode,
  ) {
    super(message);
    this.name = new.target.name;
  }
}

export class UsageError extends CliError {
  constructor(message: string) {
    super(message, ExitCode.usage);
  }
}

/** No one and nothing has this name, or several have. */
export class NameError extends CliError {
  constructor(message: string) {
    super(message, ExitCode.name);
  }
}

export class ServiceError extends CliError {
  constructor(message: string, exitCode: ExitCode = ExitCode.service) {
    super(message, exitCode);
  }
}
