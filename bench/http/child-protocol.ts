/** What a measured server tells the bench: where it listens, and how much CPU time it has used (microseconds). */
export interface Listening {
  readonly listening: string;
}
export interface CpuUsed {
  readonly cpuMicros: number;
}

/** Called by a measured server once it listens. It answers the bench's questions until the bench leaves. */
export function reportTo(parent: NodeJS.Process, url: string): void {
  parent.on('message', () => {
    const { user, system } = process.cpuUsage();
    parent.send?.({ cpuMicros: user + system } satisfies CpuUsed);
  });
  parent.on('disconnect', () => process.exit(0));
  parent.send?.({ listening: url } satisfies Listening);
}
