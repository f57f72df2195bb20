import { monotonicClock } from '../../src/common/monotonic-clock';

/** A steady clock that tests set forward instead of waiting. */
export class SteadyTime {
  private ahead = 0;
  private readonly now = monotonicClock.now.bind(monotonicClock);

  advance(ms: number): void {
    this.ahead += ms;
    jest.spyOn(monotonicClock, 'now').mockImplementation(() => this.now() + this.ahead);
  }
}
