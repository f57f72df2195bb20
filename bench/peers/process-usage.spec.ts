import { cpuMicrosOf, residentBytesOf } from './process-usage';

const ofLinux = process.platform === 'linux' ? describe : describe.skip;

ofLinux('What a process uses', () => {
  it('is what the process says of itself', () => {
    const until = performance.now() + 300;
    while (performance.now() < until);
    const { user, system } = process.cpuUsage();
    expect(Math.abs(cpuMicrosOf(process.pid) - user - system)).toBeLessThan(60_000);
    const { rss } = process.memoryUsage();
    expect(residentBytesOf(process.pid) / rss).toBeCloseTo(1, 0);
  });
});
