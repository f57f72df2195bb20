const TIMEOUT_MS = 4_000;

/** Exits with 0 if the service on this machine answers: what a container's health check runs. */
async function probe(): Promise<void> {
  const url = `http://127.0.0.1:${process.env.PORT ?? 3000}/health/live`;
  const { ok, status } = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!ok) throw new Error(`It answers with status ${status}.`);
}

probe().catch((error: Error) => {
  console.error(`The service does not answer. ${error.message}`);
  process.exitCode = 1;
});
