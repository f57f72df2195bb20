import { fileVariableOf, type Setting } from '../../src/config/setting';
import { settingsTable } from '../../src/config/settings-table';

const settings: readonly Setting<unknown>[] = Object.values(settingsTable);

/** What `.env.example` must say: every setting, its description, what is accepted, its default. */
export function envExample(): string {
  const entries = settings.map(
    (setting) =>
      `# ${descriptionOf(setting)}\n# Must be ${setting.expected}.\n# ${setting.env}=${setting.default ?? ''}\n${fileExample(setting)}`,
  );
  return [
    '# Every setting of Rolecall. Copy this file to .env and uncomment what you change.',
    '# A commented line shows the default; a setting without one shows nothing after the =.\n',
    ...entries,
  ].join('\n');
}

function descriptionOf({ description, formerName }: Setting<unknown>): string {
  return formerName === undefined ? description : `${description} Formerly ${formerName}.`;
}

function fileExample(setting: Setting<unknown>): string {
  const file = fileVariableOf(setting);
  return file === undefined ? '' : `# Or the path of a file that holds it:\n# ${file}=\n`;
}

/** The table of settings that the README holds. */
export function settingsMarkdown(): string {
  const rows = settings.map((setting) => {
    const names = [setting.env, fileVariableOf(setting)].filter((name) => name !== undefined);
    const value = setting.default === undefined ? '' : `\`${setting.default}\``;
    return `| ${names.map((name) => `\`${name}\``).join(' or ')} | ${value} | ${descriptionOf(setting)} |`;
  });
  return ['| Variable | Default | Meaning |', '| --- | --- | --- |', ...rows].join('\n');
}
