import { TooManyRefreshesError } from '../sync.errors';
import { SharedFlights } from './shared-flights';

const ada = { type: 'user', id: 'ada' } as const;
const user = (id: string) => ({ type: 'user', id }) as const;
const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Tasks that end when they are told to. */
class Tasks {
  readonly begun: string[] = [];
  private readonly ends: (() => void)[] = [];

  readonly task = (name: string) => () => {
    this.begun.push(name);
    return new Promise<string>((resolve) => this.ends.push(() => resolve(name)));
  };

  endNext(): Promise<unknown> {
    this.ends.shift()?.();
    return soon();
  }
}

describe('SharedFlights', () => {
  let tasks: Tasks;
  let flights: SharedFlights<string>;
  beforeEach(() => {
    tasks = new Tasks();
    flights = new SharedFlights({ running: 2, waiting: 3 });
  });

  it('shares one flight between requests of the same tick', async () => {
    const results = ['a', 'b', 'c'].map((name) => flights.join(ada, tasks.task(name)));
    await soon();
    await tasks.endNext();
    expect(await Promise.all(results)).toEqual(['a', 'a', 'a']);
    expect(tasks.begun).toEqual(['a']);
  });

  it('gives those who come while one is under way the next one, which they share', async () => {
    const first = flights.join(ada, tasks.task('first'));
    await soon();
    const later = [flights.join(ada, tasks.task('second')), flights.join(ada, tasks.task('third'))];
    await soon();
    expect(tasks.begun).toEqual(['first']);
    await tasks.endNext();
    await tasks.endNext();
    expect(await Promise.all([first, ...later])).toEqual(['first', 'second', 'second']);
  });

  it('does not take a user for a group of the same id', async () => {
    const results = [
      flights.join(ada, tasks.task('user')),
      flights.join({ type: 'group', id: 'ada' }, tasks.task('group')),
    ];
    await soon();
    await tasks.endNext();
    await tasks.endNext();
    expect(await Promise.all(results)).toEqual(['user', 'group']);
  });

  it('runs no more than its limit at once, and then the next', async () => {
    for (const id of ['a', 'b', 'c']) void flights.join(user(id), tasks.task(id));
    await soon();
    expect(tasks.begun).toEqual(['a', 'b']);
    await tasks.endNext();
    expect(tasks.begun).toEqual(['a', 'b', 'c']);
  });

  it('refuses who would be one too many to wait', async () => {
    for (const id of ['a', 'b']) void flights.join(user(id), tasks.task(id));
    await soon();
    for (const id of ['c', 'd', 'e']) void flights.join(user(id), tasks.task(id));
    await expect(flights.join(user('f'), tasks.task('f'))).rejects.toThrow(TooManyRefreshesError);
    void flights.join(user('e'), tasks.task('shared'));
  });

  it('tells all who share it of a failure, and goes on', async () => {
    const failing = [1, 2].map(() => flights.join(ada, () => Promise.reject(new Error('failed'))));
    await Promise.all(failing.map((result) => expect(result).rejects.toThrow('failed')));
    const next = flights.join(ada, tasks.task('next'));
    await soon();
    await tasks.endNext();
    expect(await next).toBe('next');
  });
});
