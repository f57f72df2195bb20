import { connect, type Socket } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');

/** One keep-alive connection that sends the next request as soon as one is answered, unless it is paused. */
export class Connection {
  private readonly socket: Socket;
  private received: Buffer = Buffer.alloc(0);
  private sentAt = 0;
  private isPaused = false;
  private isAnswered = false;

  constructor(
    url: URL,
    private readonly next: () => Buffer,
    private readonly onAnswer: (ok: boolean, ms: number) => void,
    onError: (error: Error) => void,
  ) {
    this.socket = connect(Number(url.port), url.hostname);
    this.socket.setNoDelay(true);
    this.socket.on('connect', () => this.send());
    this.socket.on('data', (chunk) => this.receive(chunk));
    this.socket.on('error', onError);
  }

  /** Resolves once nothing is under way. */
  async pause(): Promise<void> {
    this.isPaused = true;
    while (!this.isAnswered) await new Promise((resolve) => setImmediate(resolve));
  }

  resume(): void {
    this.isPaused = false;
    this.send();
  }

  close(): void {
    this.socket.destroy();
  }

  private send(): void {
    this.isAnswered = false;
    this.sentAt = performance.now();
    this.socket.write(this.next());
  }

  private receive(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    if (this.received.length < answerLength(this.received)) return;
    const ok = this.received.toString('latin1', 9, 12) === '200';
    this.received = Buffer.alloc(0);
    this.isAnswered = true;
    this.onAnswer(ok, performance.now() - this.sentAt);
    if (!this.isPaused) this.send();
  }
}

/** Bytes of the whole answer; more than there are while its head is not complete. */
function answerLength(received: Buffer): number {
  const headEnd = received.indexOf(HEAD_END);
  if (headEnd < 0) return Number.POSITIVE_INFINITY;
  const [, length] = /content-length: *(\d+)/i.exec(received.toString('latin1', 0, headEnd)) ?? [];
  if (length === undefined) throw new Error('The bench reads answers with a Content-Length only.');
  return headEnd + HEAD_END.length + Number(length);
}
