import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { Demo } from './run-demo';

interface Look {
  readonly folder: string;
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
}

/** What of a page's window is asked. */
interface Titled {
  readonly document: { readonly title: string };
}

/** Generous: machines that run this do other work meanwhile. */
const PATIENCE = 60_000;

/** What the browser says about an answer of 400 and more. Pages explain those. */
const REFUSED = /^Failed to load resource/;

/** Someone at a browser: counts clicks, and notes what no page may do. */
export class Visitor {
  clicks = 0;
  /** What the service refused to answer, since it was last emptied. */
  readonly refusals: string[] = [];
  private readonly faults: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly demo: Demo,
    private readonly folder: string,
  ) {
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', ({ message }) => this.fault(`threw: ${message}`));
    page.on('console', (message) => {
      const text = message.text();
      if (/Content.Security.Policy/i.test(text)) this.fault(`broke the policy: ${text}`);
      else if (message.type() === 'error' && !REFUSED.test(text)) this.fault(`failed: ${text}`);
    });
    page.on('response', (response) => {
      if (response.status() === 403) this.refusals.push(response.url());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(demo.url)) this.fault(`asked another host: ${request.url()}`);
    });
  }

  static async open(browser: Browser, demo: Demo, { folder, width = 1280, scheme = 'light' }: Look) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      reducedMotion: 'reduce',
      locale: 'en-GB',
    });
    return new Visitor(context, await context.newPage(), demo, folder);
  }

  async signIn(apiKey: string): Promise<void> {
    await this.page.goto(`${this.demo.url}/`);
    await this.page.getByLabel('API key').fill(apiKey);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await this.page.locator('#navigation').waitFor({ state: 'attached' });
    await this.settle();
  }

  async go(path: string): Promise<void> {
    await this.page.goto(`${this.demo.url}/console${path}`);
    await this.settle();
  }

  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }

  /** Clicks a link and waits for its page: until then, the page before still shows. */
  async follow(link: Locator): Promise<void> {
    const [title, url] = [await this.page.title(), this.page.url()];
    await this.click(link);
    if (this.page.url() !== url)
      await this.page.waitForFunction(
        (before) => (globalThis as unknown as Titled).document.title !== before,
        title,
      );
    await this.settle();
  }

  /** Types into what has the focus. Keys are no clicks. */
  async type(...keys: readonly string[]): Promise<void> {
    for (const key of keys)
      await (key.length === 1 || key === 'Enter'
        ? this.page.keyboard.press(key)
        : this.page.keyboard.type(key));
  }

  /** Until nothing is loading: a heading is there, and nothing waits. */
  async settle(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
    await this.page.getByText('Loading…').first().waitFor({ state: 'detached' });
  }

  async shoot(name: string): Promise<void> {
    await this.page.screenshot({ path: join(this.folder, `${name}.png`) });
  }

  fault(text: string): void {
    this.faults.push(text);
  }

  /** What was wrong, with the name of where it was. */
  async leave(name: string): Promise<string[]> {
    await this.shoot(name.replace(/\W+/g, '-'));
    await this.context.close();
    return this.faults.map((fault) => `${name}: ${fault}`);
  }
}
