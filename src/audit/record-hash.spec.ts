import { createHash } from 'node:crypto';
import { GENESIS_HASH, hashRecord, recordLine, sealRecord } from './record-hash';
import { buildRecord } from './testing/build-chain';

describe('the hash of a record', () => {
  const record = buildRecord({ actor: { type: 'jwt', id: 'é' } });

  it('is the SHA-256 of its canonical form without the hash', () => {
    const canonical = [
      '{"action":"sync.failed","actor":{"id":"é","type":"jwt"},"after":null,"before":null,',
      '"chain":"0198c0de-0000-7000-8000-000000000001","correlationId":null,',
      '"id":"0198c0df-0000-7000-8000-000000000001","outcome":"success",',
      `"prevHash":"${GENESIS_HASH}","reason":null,"requestId":null,"seq":1,"target":null,`,
      '"time":"2026-01-01T00:00:01.000Z","v":1}',
    ].join('');
    expect(record.hash).toBe(createHash('sha256').update(Buffer.from(canonical, 'utf8')).digest('hex'));
  });

  it('does not depend on a hash that the record has already', () => {
    expect(hashRecord({ ...record, hash: 'anything' } as typeof record)).toBe(record.hash);
  });

  it('does not depend on the order of the members', () => {
    const reversed = Object.fromEntries(Object.entries(record).reverse()) as unknown as typeof record;
    expect(hashRecord(reversed)).toBe(record.hash);
  });

  it('differs when a name is left out and when it is empty', () => {
    const { hash } = sealRecord({ ...record, actor: { ...record.actor, name: '' } });
    expect(hash).not.toBe(record.hash);
  });

  it('stands in the exported line', () => {
    expect(recordLine(record)).toContain(`"correlationId":null,"hash":"${record.hash}","id":`);
  });
});
