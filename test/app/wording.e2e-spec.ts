import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIV3_1 } from 'openapi-types';
import { settingsTable } from '../../src/config/settings-table';

/** `docs/glossary.md` says what to write instead. */
const DENIED =
  /\b(he|him|himself|whoever|somebody|nobody|everybody|anybody|anew|else than|meanwhile|shall|judged?|picture|is told of|let go)\b/i;
/** What the contract says: summaries and descriptions, settings, errors. */
const DENIED_IN_CONTRACT = new RegExp(
  `${DENIED.source}|` +
    /\b(beside|judging|readings|asked (?:for|about)|looks? at|looked at|be it|came to an end|stands? in its way|as many as may be|plainly held)\b/
      .source,
  'i',
);
const DENIED_IN_DOCUMENTATION = new RegExp(
  `${DENIED.source}|` +
    /\b(beside|judg(?:es|ing|ement|ements|ment)|readings|(?:a|the|each|one|full|first|last|next|running) reading(?! \w)|by (?:itself|themselves)|stands? still|stood still|tells? of|told of|in good order|gives? (?:rights|roles|permissions))\b/
      .source,
  'i',
);
const DENIED_IN_CODE = /\b(himself|herself|whoever|somebody|nobody|everybody|anybody|anew)\b/i;
const VERBS =
  'Accept|Activate|Apply|Approve|Cancel|Check|Close|Compare|Create|Deactivate|Decide|Delegate|Delete|Diff|End|Evaluate|Explain|Erase|Export|Get|Grant|List|Load|' +
  'Open|Override|Pause|Plan|Re-plan|Replace|Report|Resume|Retry|Revoke|Search|Sign off|Simulate|Start|Watch';

/** Places in the documentation that name a word in order to replace it, or quote what is written elsewhere. */
const ALLOWED: readonly { readonly file: string; readonly line: RegExp; readonly because: string }[] = [
  { file: 'docs/glossary.md', line: /^- .*never "he"/, because: 'it names the words to avoid' },
  {
    file: 'docs/adr/0005-domain-language.md',
    line: /was a "reading"|^"judgement"/,
    because: 'it names the former terms',
  },
  { file: 'README.md', line: /^\| `[A-Z_]+`/, because: 'the table is generated; the settings are tested' },
  { file: 'CHANGELOG.md', line: /^\| .+ \| `.+` \|/, because: 'the table names former names' },
];

interface Text {
  readonly place: string;
  readonly text: string;
}

const denied = (texts: readonly Text[], words = DENIED) => texts.filter(({ text }) => words.test(text));

describe('the wording', () => {
  const document = JSON.parse(readFileSync('openapi.json', 'utf8')) as OpenAPIV3_1.Document;
  const operations = Object.values(document.paths ?? {}).flatMap((item) =>
    (Object.values(item ?? {}) as OpenAPIV3_1.OperationObject[]).filter(
      ({ operationId }) => operationId !== undefined,
    ),
  );

  it('of summaries is a verb and a noun', () => {
    const unfit = operations.flatMap(({ summary = '' }) =>
      new RegExp(`^(${VERBS}) [^.]{3,55}$`).test(summary) ? [] : [summary],
    );
    expect(operations.length).toBeGreaterThan(100);
    expect(unfit).toEqual([]);
  });

  it('of the API has no word of the deny list', () => {
    const texts = textsOf(document, '#');
    expect(texts.length).toBeGreaterThan(500);
    expect(denied(texts, DENIED_IN_CONTRACT)).toEqual([]);
  });

  it('of settings has none', () => {
    const texts = Object.values(settingsTable).flatMap(({ env, description, expected }) => [
      { place: env, text: description },
      { place: env, text: expected },
    ]);
    expect(denied(texts, DENIED_IN_CONTRACT)).toEqual([]);
  });

  it('of errors has none', () => {
    const texts = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /[-.]errors?\.ts$/.test(file))
      .flatMap((file) => stringsOf(join('src', file)));
    expect(texts.length).toBeGreaterThan(100);
    expect(denied(texts, DENIED_IN_CONTRACT)).toEqual([]);
  });

  it('of log lines, audit actions and permissions has none', () => {
    const logged = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      .flatMap((file) => logLinesOf(join('src', file)));
    expect(logged.length).toBeGreaterThan(30);
    const listed = ['src/audit/event/audit-actions.ts', 'src/auth/own-permissions.ts'].flatMap(stringsOf);
    expect(denied([...logged, ...listed])).toEqual([]);
  });

  it('of rule packs has none', () => {
    const texts = readdirSync('src/conflicts/packs')
      .filter((file) => /-rules\.ts$/.test(file))
      .flatMap((file) => stringsOf(join('src/conflicts/packs', file)));
    expect(texts.length).toBeGreaterThan(100);
    expect(denied(texts)).toEqual([]);
  });

  it('of code and its comments avoids what the glossary replaces', () => {
    const files = ['src', 'simulator', 'bench', 'scripts'].flatMap(codeIn);
    expect(files.length).toBeGreaterThan(1_000);
    expect(files.flatMap(linesOf).filter(({ text }) => DENIED_IN_CODE.test(text))).toEqual([]);
  });

  it('of the documentation has none, nor one of its own list', () => {
    const texts = documentation().flatMap(linesOf);
    expect(texts.length).toBeGreaterThan(1_000);
    expect(denied(texts, DENIED_IN_DOCUMENTATION)).toEqual([]);
  });

  it.each(ALLOWED)('in $file still needs the exception, since $because', ({ file, line }) => {
    expect(readFileSync(file, 'utf8').split('\n')).toContainEqual(expect.stringMatching(line));
  });
});

/** Every summary and description in the document, with its place. */
function textsOf(value: unknown, place: string): Text[] {
  if (Array.isArray(value)) return value.flatMap((entry, at) => textsOf(entry, `${place}/${at}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    typeof member === 'string' && ['summary', 'description'].includes(name)
      ? [{ place: `${place}/${name}`, text: member }]
      : textsOf(member, `${place}/${name}`),
  );
}

function stringsOf(place: string): Text[] {
  return [...readFileSync(place, 'utf8').matchAll(/'([^'\n]{12,})'|`([^`\n]{12,})`/g)].map(
    ([, plain, template]) => ({ place, text: plain ?? template ?? '' }),
  );
}

/** What a file logs: the strings of each call of a logger, up to the end of the statement. */
function logLinesOf(place: string): Text[] {
  const calls = readFileSync(place, 'utf8').matchAll(/logger\.(?:log|warn|error|debug|fatal)\([^;]*?;/g);
  return [...calls].flatMap(([call]) =>
    [...call.matchAll(/'([^'\n]{8,})'|`([^`\n]{8,})`/g)].map(([, plain, template]) => ({
      place,
      text: plain ?? template ?? '',
    })),
  );
}

/** Code of a folder. A migration is never edited, and what a program writes is not ours to word. */
function codeIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<![.]spec)[.]ts$/.test(file) && !/\bgenerated\b/.test(file))
    .map((file) => join(folder, file));
}

function documentation(): string[] {
  const pages = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  );
  return [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'CHANGELOG.md',
    ...pages.map((file) => join('docs', file)),
  ];
}

/** The lines of a page, without code and exceptions, and without the column of the glossary that lists the words. */
function linesOf(file: string): Text[] {
  const prose = readFileSync(file, 'utf8').replace(/^```.*?^```$/gms, (code) => code.replace(/[^\n]/g, ''));
  return prose.split('\n').flatMap((line, at) => {
    if (ALLOWED.some((allowed) => allowed.file === file && allowed.line.test(line))) return [];
    const text = file === 'docs/glossary.md' ? line.replace(/\|[^|]*\|$/, '') : line;
    return [{ place: `${file}:${at + 1}`, text: text.replace(/`[^`]*`/g, '') }];
  });
}
