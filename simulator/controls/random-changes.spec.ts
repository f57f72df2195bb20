import { createOrg } from '../org/create-org';
import { truthOf } from '../org/truth';
import { SimulatorState } from '../simulator-state';
import { defaultModes, mergeModes } from './modes';
import { randomChangeKinds, type RandomChangeKind } from './random-change-kinds';
import { makeRandomChanges } from './random-changes';

const demo = () => {
  const modes = mergeModes(defaultModes, { audits: { noisePercent: 0, lossPercent: 5 } });
  return new SimulatorState(createOrg('demo'), modes, () => 1_000_000);
};
const kinds = Object.keys(randomChangeKinds) as RandomChangeKind[];

describe('random changes by others', () => {
  it('are the same with the same seed, and others with another', () => {
    const truthAfter = (seed: number) => {
      const simulator = demo();
      makeRandomChanges(simulator, { count: 50, seed });
      return JSON.stringify(truthOf(simulator.org));
    };
    expect(truthAfter(1)).toBe(truthAfter(1));
    expect(truthAfter(1)).not.toBe(truthAfter(2));
  });

  it('are of every kind, and by people, clients, other organizations and nobody', () => {
    const made = makeRandomChanges(demo(), { count: 2000 });
    expect(new Set(made.map(({ kind }) => kind))).toEqual(new Set(kinds));
    const actors = made.map(({ change: { by } }) =>
      by?.userId ? 'user' : by?.clientId ? 'client' : 'nobody',
    );
    expect(new Set(actors)).toEqual(new Set(['user', 'client', 'nobody']));
  });

  it.each(kinds)('change the organization: %s', (kind) => {
    const simulator = demo();
    const before = JSON.stringify(truthOf(simulator.org));
    const [made] = makeRandomChanges(simulator, { kinds: [kind], actors: [{ userId: 'ann' }] });
    expect(made!.change.by).toEqual({ userId: 'ann' });
    expect(JSON.stringify(truthOf(simulator.org))).not.toBe(before);
  });

  it('say which audits were written, and which of them are lost', () => {
    const simulator = demo();
    const audits = makeRandomChanges(simulator, { count: 1000 }).flatMap((made) => made.audits);
    const told = new Set(simulator.audits.log.arrived(() => true).map(({ id }) => id));
    expect(audits.filter(({ isLost }) => isLost).length).toBeGreaterThan(20);
    for (const { id, isLost } of audits) expect(told.has(id)).toBe(!isLost);
  });

  it('leave alone what Rolecall lives on', () => {
    const simulator = demo();
    const ours = () => JSON.stringify(simulator.org.grants.get('rolecall-demo'));
    const before = ours();
    makeRandomChanges(simulator, { count: 2000, seed: 7 });
    expect(ours()).toBe(before);
    expect(simulator.org.clients.get('rolecall-demo')!.state).toBe('active');
  });

  it.each([
    [{ kinds: ['rename'] }, 'unknown kind "rename"'],
    [{ count: -1 }, '"count" must be an integer'],
  ])('refuse %j', (wish, problem) => {
    expect(() => makeRandomChanges(demo(), wish as never)).toThrow(problem);
  });
});
