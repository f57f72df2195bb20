/** One variable that stops the start, and why. Never its value: it may be a secret in the wrong place. */
export interface SettingProblem {
  readonly env: string;
  readonly detail: string;
}

/** Every variable that is missing or not acceptable, in one message for the person who starts the service. */
export class InvalidSettingsError extends Error {
  constructor(readonly problems: readonly SettingProblem[]) {
    const lines = problems.map(({ env, detail }) => `  ${env} ${detail}`);
    super(
      ['Rolecall cannot start with these settings:', ...lines, 'See .env.example for every setting.'].join(
        '\n',
      ),
    );
    this.name = 'InvalidSettingsError';
  }
}
