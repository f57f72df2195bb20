import type { SeededRandom } from '../../simulator/org/seeded-random';
import { pairOfChanges, singleChange, type ChangePlan, type Path } from './change-plan';
import type { ChangingSimulator, Due } from './changing-simulator';
import type { Thing } from './things';

/** What belongs together often falls between two calls that are close. */
const MAX_CLOSE_CALLS = 8;
const MAX_RECENT = 30;

/** Decides what changes during each sync run, and after which of its calls: each thing at most once within a run. */
export class ChangeSchedule {
  readonly byKind = new Map<string, number>();
  private recent: Path[] = [];
  private readonly changedIn = new Map<string, number>();

  constructor(
    private readonly simulator: ChangingSimulator,
    private readonly random: SeededRandom,
  ) {}

  plansFor(run: number): ChangePlan[] {
    const { random, changedIn } = this;
    const { org } = this.simulator;
    const plans: ChangePlan[] = [];
    const mayChange = ({ key }: Thing) => changedIn.get(key) !== run;
    for (let i = 5 + random.below(8); i > 0; i--) {
      const pair = random.chance(0.8) ? pairOfChanges(org, random, mayChange, this.recent) : undefined;
      const plan = pair ?? singleChange(org, random);
      if (!plan.changes.every(({ thing }) => mayChange(thing))) continue;
      for (const { thing } of plan.changes) changedIn.set(thing.key, run);
      this.byKind.set(plan.kind, (this.byKind.get(plan.kind) ?? 0) + 1);
      plans.push(plan);
    }
    this.recent = [...plans.map(({ path }) => path), ...this.recent].slice(0, MAX_RECENT);
    return plans;
  }

  /** Somewhere among so many calls, or shortly after them. */
  due(plans: readonly ChangePlan[], calls: number, run: number): Due[] {
    return plans.flatMap(({ changes }) => {
      const first = this.somewhere(calls);
      const gap = this.random.chance(0.7) ? this.random.below(MAX_CLOSE_CALLS) : this.somewhere(calls);
      return changes.map(({ thing, on }, i) => ({
        afterCalls: first + i * gap,
        act: () => {
          const name = `${thing.key}: ${on ? 'on' : 'off'} (run ${run}, call ${this.simulator.calls})`;
          this.simulator.make(thing.change(this.simulator.org, on, this.random), name);
        },
      }));
    });
  }

  somewhere(calls: number): number {
    return this.random.below(Math.ceil(calls * 1.1));
  }
}
