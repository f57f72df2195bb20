import { readFileSync, writeFileSync } from 'node:fs';
import { envExample, settingsMarkdown } from './settings/settings-documentation';

const block = /<!-- settings -->\n[^]*<!-- \/settings -->/;

/** Writes what the settings table says into `.env.example` and the README. */
writeFileSync('.env.example', envExample());
writeFileSync(
  'README.md',
  readFileSync('README.md', 'utf8').replace(
    block,
    () => `<!-- settings -->\n${settingsMarkdown()}\n<!-- /settings -->`,
  ),
);
