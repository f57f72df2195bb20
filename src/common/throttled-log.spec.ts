import { ThrottledLog } from './throttled-log';

describe('ThrottledLog', () => {
  let written: string[];
  let wake: (() => void)[];
  let log: ThrottledLog;

  beforeEach(() => {
    written = [];
    wake = [];
    const sleep = () => new Promise<void>((resolve) => wake.push(resolve));
    log = new ThrottledLog(({ msg }) => void written.push(msg), sleep);
  });

  const aSecondPasses = async () => {
    wake.splice(0).forEach((resolve) => resolve());
    await new Promise((resolve) => setImmediate(resolve));
  };
  const say = (msg: string, times = 1, kind = 'away') => {
    for (let count = 0; count < times; count++) log.line(kind, { msg });
  };

  it('writes the first line at once', () => {
    say('refused');
    expect(written).toEqual(['refused']);
  });

  it('writes one line a second with the number of the others', async () => {
    say('refused', 43);
    await aSecondPasses();
    say('refused', 6);
    await aSecondPasses();
    expect(written).toEqual(['refused', 'refused (and 41 more like it)', 'refused (and 5 more like it)']);
  });

  it('writes two lines within two seconds as they are', async () => {
    say('one');
    say('two');
    await aSecondPasses();
    expect(written).toEqual(['one', 'two']);
  });

  it('keeps kinds apart', () => {
    say('refused', 2);
    say('timed out', 2, 'slow');
    expect(written).toEqual(['refused', 'timed out']);
  });

  it('writes at once again after a quiet second, and forgets the kind', async () => {
    say('refused');
    await aSecondPasses();
    expect(log['kinds'].size).toBe(0);
    say('refused again');
    expect(written).toEqual(['refused', 'refused again']);
  });

  it('counts every line of a long outage', async () => {
    for (let second = 0; second < 10; second++) {
      say('refused', 100);
      await aSecondPasses();
    }
    await aSecondPasses();
    const counted = written.map((line) => 1 + Number(/and (\d+) more/.exec(line)?.[1] ?? 0));
    expect(written.length).toBeLessThanOrEqual(12);
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(1_000);
  });
});
