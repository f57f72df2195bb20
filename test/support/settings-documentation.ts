import type { Setting } from '../../src/config/setting';
import { settingsTable } from '../../src/config/settings-table';

const settings: readonly Setting<unknown>[] = Object.values(settingsTable);

/** What `.env.example` must say: every setting, its description, what is accepted, its default. */
export function envExample(): string {
  const entries = settings.map(
    ({ env, description, expected, default: value = '' }) =>
      `# ${description}\n# Must be ${expected}.\n${value === '' ? `# ${env}=` : `# ${env}=${value}`}\n`,
  );
  return [
    '# Every setting of Rolecall. Copy this file to .env and uncomment what you change.',
    '# A commented line shows the default; a setting without one shows nothing after the =.\n',
    ...entries,
  ].join('\n');
}

/** The table of settings that the README holds. */
export function settingsMarkdown(): string {
  const rows = settings.map(
    ({ env, description, default: value }) =>
      `| \`${env}\` | ${value === undefined ? '' : `\`${value}\``} | ${description} |`,
  );
  return ['| Variable | Default | Meaning |', '| --- | --- | --- |', ...rows].join('\n');
}
