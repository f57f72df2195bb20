import fc from 'fast-check';
import { affectedSubjects } from '../../src/access/simulation/effect-counts';
import type { AccessPlaces } from '../../src/access/simulation/held-access';
import { simulate, type Simulation } from '../../src/access/simulation/simulation';
import { subjectEffect, type SubjectEffect } from '../../src/access/simulation/subject-effect';
import type { Snapshot } from '../../src/access/model/snapshot';
import { satisfies } from '../../src/access/model/condition';
import { Yielder } from '../../src/common/yielder';
import { asGatewaysGive } from '../revisions/as-gateways-give';
import { arbitraryCase } from '../support/arbitrary-case';
import { acceptedPart, arbitraryProposal } from '../support/arbitrary-proposal';
import { ask } from '../support/ask';
import { indexContent } from '../support/index-content';
import { indexOf } from '../support/index-of';
import { naivelyMade } from '../support/naive-proposal';
import { naiveCheck, type Question, withDivisions } from '../support/naive-oracle';
import { permissionCodes } from '../support/permission-codes';
import { propertyRuns } from '../support/property-runs';

const caseWithProposal = arbitraryCase.chain((base) =>
  fc.record({
    questions: fc.constant(base.questions),
    snapshot: fc.constant(asGatewaysGive(base.snapshot)),
    proposal: arbitraryProposal(base.names),
  }),
);

async function simulated(snapshot: Snapshot, proposal: Parameters<typeof acceptedPart>[1]) {
  const index = await indexOf(snapshot);
  const accepted = await acceptedPart(index, proposal);
  const simulation = await simulate(index, accepted, new Yielder());
  return { accepted, simulation, made: naivelyMade(snapshot, accepted) };
}

const effectsOf = (simulation: Simulation) =>
  simulation.before.subjects.map((subject) => subjectEffect(simulation, subject));

describe('A simulated proposal', () => {
  it('is the organisation that making it leaves behind', async () => {
    let items = 0;
    const property = fc.asyncProperty(caseWithProposal, async ({ snapshot, proposal, questions }) => {
      const { accepted, simulation, made } = await simulated(snapshot, proposal);
      items += accepted.length;
      expect(indexContent(simulation.after)).toEqual(indexContent(await indexOf(made)));
      for (const question of questions)
        expect(ask(simulation.after.matrix, question)).toEqual(naiveCheck(made, question));
    });
    const runs = propertyRuns(400);
    await fc.assert(property, runs);
    // Otherwise the property would hold of nothing.
    expect(items / runs.numRuns!).toBeGreaterThan(1.5);
  });

  it('is the same whatever the order of its items', async () => {
    const property = fc.asyncProperty(caseWithProposal, async ({ snapshot, proposal }) => {
      const { accepted, simulation } = await simulated(snapshot, proposal);
      const reversed = await simulate(simulation.before, accepted.toReversed(), new Yielder());
      expect(indexContent(reversed.after)).toEqual(indexContent(simulation.after));
    });
    await fc.assert(property, propertyRuns(150));
  });

  it('leaves the organisation before it as it was', async () => {
    const property = fc.asyncProperty(caseWithProposal, async ({ snapshot, proposal, questions }) => {
      const { simulation } = await simulated(snapshot, proposal);
      expect(indexContent(simulation.before)).toEqual(indexContent(await indexOf(snapshot)));
      for (const question of questions)
        expect(ask(simulation.before.matrix, question)).toEqual(naiveCheck(snapshot, question));
    });
    await fc.assert(property, propertyRuns(150));
  });
});

const covers = (places: AccessPlaces | undefined, divisionId: string) =>
  places !== undefined &&
  (places.everywhere
    ? !places.exceptDivisionIds.includes(divisionId)
    : places.divisionIds.includes(divisionId));
const coversOn = (places: AccessPlaces | undefined, divisionId: string, properties: object) =>
  covers(places, divisionId) ||
  (places?.conditional ?? []).some(
    (place) =>
      ['*', divisionId].includes(place.divisionId) &&
      place.conditions.some((condition) => satisfies(condition, properties as Record<string, unknown>)),
  );
const of = (list: SubjectEffect['added'], permission: string) =>
  list.find((one) => one.permission === permission);

describe('The effect of a simulated proposal', () => {
  it('names for each subject what a check refuses before and allows after, and the other way round', async () => {
    const property = fc.asyncProperty(caseWithProposal, async ({ snapshot, proposal }) => {
      const { simulation, made } = await simulated(snapshot, proposal);
      const codes = permissionCodes({ ...snapshot, roles: [...snapshot.roles, ...made.roles] });
      const divisions = [
        ...new Set(['*', 'elsewhere', ...[...snapshot.grants, ...made.grants].map((g) => g.divisionId)]),
      ];
      for (const { subject, added, removed } of effectsOf(simulation)) {
        for (const permission of codes) {
          for (const divisionId of divisions) {
            const question = { type: subject.type, id: subject.id, permission, divisionId };
            const before = naiveCheck(withDivisions(snapshot, [divisionId]), question).allowed;
            const after = naiveCheck(withDivisions(made, [divisionId]), question).allowed;
            expect(covers(of(added, permission), divisionId)).toBe(after && !before);
            expect(covers(of(removed, permission), divisionId)).toBe(before && !after);
          }
        }
      }
    });
    await fc.assert(property, propertyRuns(100));
  });

  it('names the conditions on which a check comes to allow or to refuse', async () => {
    const property = fc.asyncProperty(caseWithProposal, async ({ snapshot, proposal, questions }) => {
      const { simulation, made } = await simulated(snapshot, proposal);
      for (const { properties = {}, divisionId = '*', ...rest } of questions) {
        const question: Question = { ...rest, properties, divisionId };
        const subject = simulation.before.subject(question.type, question.id);
        if (subject === undefined) continue;
        const { added, removed } = subjectEffect(simulation, subject);
        const before = naiveCheck(snapshot, question).allowed;
        const after = naiveCheck(made, question).allowed;
        if (after && !before)
          expect(coversOn(of(added, question.permission), divisionId, properties)).toBe(true);
        if (before && !after)
          expect(coversOn(of(removed, question.permission), divisionId, properties)).toBe(true);
      }
    });
    await fc.assert(property, propertyRuns(400));
  });

  it('is counted without making the list of it', async () => {
    const property = fc.asyncProperty(caseWithProposal, async ({ snapshot, proposal }) => {
      const { simulation } = await simulated(snapshot, proposal);
      const { counts, ranks } = await affectedSubjects(simulation, new Yielder());
      const effects = effectsOf(simulation).filter(({ added, removed }) => added.length + removed.length > 0);
      const distinct = (lists: SubjectEffect['added'][]) =>
        new Set(lists.flat().map(({ permission }) => permission)).size;
      expect([...ranks.numbers()]).toEqual(effects.map(({ subject }) => subject.rank));
      expect(counts).toMatchObject({
        subjects: effects.length,
        gaining: effects.filter(({ added }) => added.length > 0).length,
        losing: effects.filter(({ removed }) => removed.length > 0).length,
        permissionsGained: distinct(effects.map(({ added }) => added)),
        permissionsLost: distinct(effects.map(({ removed }) => removed)),
      });
    });
    await fc.assert(property, propertyRuns(400));
  });

  it('says that something stays where a path goes and a check still allows', async () => {
    const property = fc.asyncProperty(caseWithProposal, async ({ snapshot, proposal }) => {
      const { simulation, made } = await simulated(snapshot, proposal);
      for (const { subject, kept } of effectsOf(simulation)) {
        for (const { permission, divisionIds, sources } of kept) {
          expect(sources.length).toBeGreaterThan(0);
          const reasons = divisionIds.map(
            (divisionId) =>
              naiveCheck(withDivisions(made, [divisionId]), { ...subject, permission, divisionId }).reason,
          );
          for (const reason of reasons) expect(['granted', 'condition_not_met']).toContain(reason);
        }
      }
    });
    await fc.assert(property, propertyRuns(200));
  });
});
