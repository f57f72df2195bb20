import { createHash, createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Checkpoint } from '../../src/audit/checkpoint';
import { MAX_JSON_DEPTH } from '../../src/audit/canonical-json';
import { buildRecord } from '../../src/audit/testing/build-chain';
import { DAMAGE_KINDS } from '../../src/audit/verifier/damage';
import { USAGE } from '../../src/audit/verifier/read-arguments';
import { MAX_LINE_BYTES } from '../../src/audit/verifier/read-record';
import { run } from '../../src/audit/verifier/run';

const text = readFileSync(join(__dirname, '../../docs/audit-format.md'), 'utf8');

/** The fenced blocks of a language, in the order of the page. */
function blocks(language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)\`\`\`$`, 'gms'))].map(
    ([, block = '']) => block,
  );
}

function sha256(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('the worked example of docs/audit-format.md', () => {
  const [exported = ''] = blocks('ndjson');
  const [checkpointText = ''] = blocks('json');
  const [pem = ''] = blocks('pem');
  const [hashed = '', hash = '', signed = '', report = ''] = blocks('text');
  const [first = '', second = ''] = exported.split('\n');
  const checkpoint = JSON.parse(checkpointText) as Checkpoint;
  const key = createPublicKey(pem);

  it('is what the command verifies and prints', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'rolecall-document-'));
    const write = (name: string, content: string) => {
      writeFileSync(join(directory, name), content);
      return join(directory, name);
    };
    const args = ['--checkpoint', write('cp.json', checkpointText), '--public-key', write('key.pem', pem)];
    const result = await run([write('export.ndjson', exported), ...args]);
    rmSync(directory, { recursive: true });
    expect(result).toEqual({ exitCode: 0, stdout: report, stderr: '' });
  });

  // Nothing of ours below: only what the page says, step by step.
  it('hashes the first record without its hash', () => {
    expect(hashed.trimEnd()).toBe(first.replace(/"hash":"[0-9a-f]{64}",/, ''));
    expect(sha256(hashed.trimEnd())).toBe(hash.trimEnd());
    expect(first).toContain(`"hash":"${hash.trimEnd()}"`);
  });

  it('links the second record to the first, and the checkpoint to the second', () => {
    expect(second).toContain(`"prevHash":"${hash.trimEnd()}"`);
    expect(checkpoint.hash).toBe(sha256(second.replace(/"hash":"[0-9a-f]{64}",/, '')));
    expect(second).toContain(`"hash":"${checkpoint.hash}"`);
  });

  it('names the key by its digest, and signs what it says', () => {
    expect(sha256(key.export({ type: 'spki', format: 'der' })).slice(0, 16)).toBe(checkpoint.keyId);
    const signature = Buffer.from(checkpoint.signature, 'base64');
    expect(verify(null, Buffer.from(signed.trimEnd()), key, signature)).toBe(true);
    expect({ ...(JSON.parse(signed) as object), signature: checkpoint.signature }).toEqual(checkpoint);
  });
});

describe('docs/audit-format.md', () => {
  const table = text.slice(text.indexOf('## The record'), text.indexOf('## Canonical form'));

  it('lists the members of a record', () => {
    const listed = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual(Object.keys(buildRecord()).sort());
  });

  it.each(DAMAGE_KINDS)('explains the kind of damage %s', (kind) => {
    expect(text).toMatch(new RegExp(`^\\|.*\`${kind}\`.*\\|.+\\|$`, 'm'));
  });

  it('states the limits', () => {
    expect(text).toContain(`at most ${MAX_LINE_BYTES.toLocaleString('en')} bytes`);
    expect(text).toContain(`more than ${MAX_JSON_DEPTH} objects and arrays`);
  });

  it.each([...USAGE.matchAll(/--[a-z-]+/g)].map(([flag]) => flag).filter((flag) => flag !== '--help'))(
    'mentions the option %s',
    (flag) => {
      expect(text).toContain(flag);
    },
  );
});
