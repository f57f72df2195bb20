import { once } from 'node:events';
import { READER_TIMEOUT_MS, StalledReaderError, streamFor } from './stream-for';

const CHUNK = 'x'.repeat(32_768);

async function* chunks(count: number) {
  for (let i = 0; i < count; i++) {
    await Promise.resolve();
    yield CHUNK;
  }
}

describe('streamFor', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] }));
  afterEach(() => jest.useRealTimers());

  it('gives all chunks to whoever reads them', async () => {
    let length = 0;
    for await (const chunk of streamFor(chunks(100))) length += (chunk as Buffer).length;
    expect(length).toBe(100 * CHUNK.length);
  });

  it('cuts off a reader who takes nothing', async () => {
    const stream = streamFor(chunks(100));
    const failed = once(stream, 'error');
    stream.read();
    await new Promise(setImmediate);
    await jest.advanceTimersByTimeAsync(READER_TIMEOUT_MS + 2_000);
    expect((await failed)[0]).toBeInstanceOf(StalledReaderError);
    expect(stream.destroyed).toBe(true);
  });

  it('cuts off a reader who takes next to nothing', async () => {
    const stream = streamFor(chunks(100));
    stream.on('error', () => undefined);
    for (let second = 0; second < 120 && !stream.destroyed; second++) {
      stream.read(10);
      await new Promise(setImmediate);
      await jest.advanceTimersByTimeAsync(1_000);
    }
    expect(stream.errored).toBeInstanceOf(StalledReaderError);
  });

  it('lets a slow reader read on', async () => {
    const stream = streamFor(chunks(100));
    for (let second = 0; second < 120; second++) {
      stream.read(16_384);
      await new Promise(setImmediate);
      await jest.advanceTimersByTimeAsync(1_000);
    }
    expect(stream.destroyed).toBe(false);
    stream.destroy();
  });

  it('waits for what is slow to be made', async () => {
    let go = () => {};
    const held = async function* () {
      await new Promise<void>((resolve) => (go = resolve));
      yield CHUNK;
    };
    const stream = streamFor(held());
    stream.resume();
    await jest.advanceTimersByTimeAsync(10 * READER_TIMEOUT_MS);
    expect(stream.destroyed).toBe(false);
    go();
    await once(stream, 'end');
  });
});
