import { applyChanges } from '../../simulator/controls/changes';
import { defaultModes } from '../../simulator/controls/modes';
import { SeededRandom } from '../../simulator/org/seeded-random';
import { SimulatorState } from '../../simulator/simulator-state';
import { pairOfChanges, singleChange } from './change-plan';
import { Moment } from './history';
import { randomOrg } from './random-org';

describe('pairOfChanges', () => {
  const random = new SeededRandom(7);
  const simulator = new SimulatorState(randomOrg(random), defaultModes, Date.now);
  const { org } = simulator;
  const kinds = new Set<string>();

  it('makes every kind of pair, each of which is what it says', () => {
    for (let i = 0; i < 1_500; i++) {
      const plan = pairOfChanges(org, random, () => true) ?? singleChange(org, random);
      for (const { thing, on } of plan.changes) {
        expect(thing.isOn(org)).toBe(!on);
        applyChanges(simulator, [thing.change(org, on, random)]);
        expect(thing.isOn(org)).toBe(on);
      }
      if (plan.changes.length === 2) kinds.add(plan.kind);
    }
    const wanted = [
      'membership goes, grant comes',
      'grant goes, membership comes',
      'policies goes, grant comes',
      'grant goes, policies comes',
      'user state goes, grant comes',
      'grant goes, user state comes',
      'client state goes, grant comes',
      'grant goes, client state comes',
      'group roles goes, grant comes',
      'grant goes, group roles comes',
      'owner goes, grant comes',
      'grant goes, owner comes',
      'membership goes, policies comes',
      'user state goes, membership comes',
    ];
    expect(wanted.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('gives what it asks about once all is there', () => {
    const plan = pairOfChanges(org, random, () => true)!;
    for (const { thing } of plan.changes) applyChanges(simulator, [thing.change(org, true, random)]);
    const now = new Moment(0, org, '');
    expect(plan.path.questions.some((question) => now.allows(question))).toBe(true);
  });

  it('leaves alone what may not change', () => {
    expect(pairOfChanges(org, random, ({ kind }) => kind !== 'grant')?.kind).not.toContain('grant');
  });
});
