import type { Demo } from './run-demo';

/** What is read in the background, a minute after the start at the latest. */
const READ = ['/licenses', '/usage/oauth-clients'];
const GIVE_UP_MS = 180_000;

/** Waits until licences and use are read, without which their pages are empty. */
export async function waitForBackground({ url, apiKey }: Demo): Promise<void> {
  const giveUpAt = Date.now() + GIVE_UP_MS;
  for (const path of READ) {
    while ((await stateAt(`${url}/api/v1${path}`, apiKey)) !== 'current') {
      if (Date.now() > giveUpAt) throw new Error(`Waited in vain for ${path} to be read.`);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }
}

async function stateAt(url: string, apiKey: string): Promise<string> {
  const answer = await fetch(`${url}?pageSize=1`, { headers: { authorization: `Bearer ${apiKey}` } });
  return ((await answer.json()) as { reading: { state: string } }).reading.state;
}
