/** What a measured server tells the bench: where it listens, and how much CPU time it has used (microseconds). */
export interface Listening {
  readonly listening: string;
}
export interface CpuUsed {
  readonly cpuMicros: number;
}

/** Further questions that a measured server answers, by name. */
export type Answers = Readonly<Record<string, () => object | Promise<object>>>;

/** Called by a measured server once it listens. It answers the bench's questions until the bench leaves. */
export function reportTo(parent: NodeJS.Process, url: string, answers: Answers = {}): void {
  parent.on('message', (question: string) => {
    void Promise.resolve((answers[question] ?? cpuUsed)()).then((answer) => parent.send?.(answer));
  });
  parent.on('disconnect', () => process.exit(0));
  parent.send?.({ listening: url } satisfies Listening);
}

function cpuUsed(): CpuUsed {
  const { user, system } = process.cpuUsage();
  return { cpuMicros: user + system };
}
