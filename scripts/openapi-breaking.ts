import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { breaksBetween } from './breaking/document-breaks';
import type { Document } from './breaking/shape';

const LAST_RELEASE = 'test/fixtures/0.1.0/openapi.json.gz';
const ANNOUNCED = 'docs/breaking-changes.txt';

/** Ends with 1 when openapi.json breaks clients of the last release in a way that is not announced, or no longer does. */
function main(): void {
  const before = JSON.parse(gunzipSync(readFileSync(LAST_RELEASE)).toString()) as Document;
  const after = JSON.parse(readFileSync('openapi.json', 'utf8')) as Document;
  const found = breaksBetween(before, after);
  const announced = readFileSync(ANNOUNCED, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const faults = [
    ...found.filter((one) => !announced.includes(one)).map((one) => `+ ${one}`),
    ...announced.filter((one) => !found.includes(one)).map((one) => `- ${one}`),
  ];
  console.log(`${found.length} breaks against ${LAST_RELEASE}, ${faults.length} of them not as announced.`);
  if (faults.length === 0) return;
  console.error([`Say them in CHANGELOG.md, and correct ${ANNOUNCED}:`, ...faults].join('\n'));
  process.exitCode = 1;
}

main();
