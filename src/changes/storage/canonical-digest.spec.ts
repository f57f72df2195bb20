import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { canonicalJson } from '../../audit/canonical-json';
import { Yielder } from '../../common/yielder';
import { canonicalDigest } from './canonical-digest';

const digestOf = (value: unknown) => canonicalDigest(value, new Yielder());
const atOnce = (value: unknown) => createHash('sha256').update(canonicalJson(value)).digest('hex');

describe('canonicalDigest', () => {
  it('is that of the whole text', async () => {
    const content = fc.tuple(fc.constant('plan'), fc.jsonValue({ maxDepth: 5 }));
    await fc.assert(
      fc.asyncProperty(content, async (value) => expect(await digestOf(value)).toBe(atOnce(value))),
    );
  });

  it.each([
    [['apply', 'id', undefined, false]],
    [['plan', { b: undefined, a: 1, '😀': 2, '\uffff': 3 }]],
    [null],
    ['x'],
  ])('writes %j as JSON does', async (value) => expect(await digestOf(value)).toBe(atOnce(value)));

  it('lets others have the event loop', async () => {
    const items = Array.from({ length: 10_000 }, (_, i) => ({ subjectId: `user-${i}`, roleId: 'role' }));
    let turns = 0;
    let isDone = false;
    const digest = digestOf(['plan', { items }]).finally(() => (isDone = true));
    while (!isDone) {
      await nextTurn();
      turns++;
    }
    expect(await digest).toBe(atOnce(['plan', { items }]));
    expect(turns).toBeGreaterThan(2);
  });

  it('refuses what has no canonical form', async () => {
    await expect(digestOf(['plan', { items: [{ name: '\ud800' }] }])).rejects.toThrow();
  });
});
