import { LogDestination } from './log-destination';

/** Takes so many bytes in all, then fails until it is given more room. */
function disk(room: number) {
  const state = { room, text: '' };
  const writeSome = (bytes: Buffer) => {
    if (state.room === 0) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    const taken = bytes.subarray(0, state.room);
    state.room -= taken.length;
    state.text += taken.toString();
    return taken.length;
  };
  return { state, destination: new LogDestination(writeSome) };
}

describe('LogDestination', () => {
  it('writes lines as they are, in pieces where need be', () => {
    let text = '';
    const destination = new LogDestination((bytes) => {
      text += bytes.subarray(0, 3).toString();
      return Math.min(3, bytes.length);
    });
    destination.write('{"msg":"one"}\n');
    destination.write('{"msg":"two"}\n');
    expect([text, destination.lost]).toEqual(['{"msg":"one"}\n{"msg":"two"}\n', 0]);
  });

  it('counts what a full disk does not take, and says so once there is room again', () => {
    const { state, destination } = disk(0);
    for (let i = 0; i < 5; i++) destination.write('{"msg":"lost"}\n');
    expect(destination.lost).toBe(5);
    state.room = 1_000;
    destination.write('{"msg":"kept"}\n');
    const lines = state.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines).toMatchObject([{ level: 50, lost: 5 }, { msg: 'kept' }]);
    expect(destination.lost).toBe(5);
  });

  it('leaves a line that was cut off on a line of its own', () => {
    const { state, destination } = disk(7);
    destination.write('{"msg":"cut off"}\n');
    state.room = 1_000;
    destination.write('{"msg":"kept"}\n');
    const [cut, report, kept] = state.text.split('\n');
    expect(cut).toBe('{"msg":');
    expect([report, kept].map((line) => JSON.parse(line ?? '') as object)).toMatchObject([
      { lost: 1 },
      { msg: 'kept' },
    ]);
  });

  it.each(['EPIPE', 'EAGAIN', 'EBADF', 'EIO'])('never throws, as on %s', (code) => {
    const destination = new LogDestination(() => {
      throw Object.assign(new Error(code), { code });
    });
    expect(() => destination.write('x\n')).not.toThrow();
    expect(destination.lost).toBe(1);
  });

  it('gives up on what takes nothing', () => {
    const destination = new LogDestination(() => 0);
    destination.write('x\n');
    expect(destination.lost).toBe(1);
  });
});
