import type { SeededRandom } from '../../simulator/org/seeded-random';
import type { SimulatedOrg } from '../../simulator/org/simulated-org';
import type { AskedType, Question } from './history';
import { machines } from './random-org';
import { askedPermissions } from './role-shapes';

const MAX_HOT = 150;
const MAX_IN_BATCH = 1000;

/** What is asked: half of it about what changed lately. */
export class Questions {
  private hot: Question[] = [];

  constructor(
    private readonly org: SimulatedOrg,
    private readonly random: SeededRandom,
  ) {}

  /** These are asked about more than others from now on. */
  heat(questions: readonly Question[]): void {
    this.hot = [...questions, ...this.hot].slice(0, MAX_HOT);
  }

  one(usersOnly: boolean, alsoHot: readonly Question[] = []): Question {
    return this.some(1, usersOnly, alsoHot)[0]!;
  }

  some(count: number, usersOnly: boolean, alsoHot: readonly Question[] = []): Question[] {
    const hot = [...alsoHot, ...this.hot].filter(({ type }) => !usersOnly || type === 'user');
    return Array.from({ length: count }, () =>
      hot.length > 0 && this.random.chance(0.5) ? this.random.pick(hot) : this.any(usersOnly),
    );
  }

  /** Everything that there is to be asked about subjects of a type, in batches. */
  all(type: AskedType): Question[][] {
    const questions = this.idsOf(type).flatMap((id) =>
      askedPermissions.flatMap((permission) =>
        this.places().map((divisionId) => ({ type, id, permission, divisionId })),
      ),
    );
    return Array.from({ length: Math.ceil(questions.length / MAX_IN_BATCH) }, (_, i) =>
      questions.slice(i * MAX_IN_BATCH, (i + 1) * MAX_IN_BATCH),
    );
  }

  private any(usersOnly: boolean): Question {
    const { random } = this;
    const type = usersOnly || random.chance(0.7) ? 'user' : random.pick(['group', 'oauth_client'] as const);
    const [id, permission] = [random.pick(this.idsOf(type)), random.pick(askedPermissions)];
    return { type, id, permission, divisionId: random.pick(this.places()) };
  }

  private idsOf(type: AskedType): string[] {
    if (type === 'oauth_client') return machines(this.org);
    return [...(type === 'user' ? this.org.users : this.org.groups).keys()];
  }

  private places(): (string | undefined)[] {
    return [...this.org.divisions.keys(), '*', undefined];
  }
}
