import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Keeps cookies as a browser does, as far as one origin goes. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(private readonly app: NestFastifyApplication) {}

  async send(method: 'GET' | 'POST' | 'DELETE', url: string, more: object = {}) {
    const headers = { 'x-rolecall-request': '1', host: '127.0.0.1:3000', cookie: this.cookieHeader() };
    const answer = await this.app.inject({ method, url, headers, ...more });
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) this.keep(line);
    return answer;
  }

  get(url: string) {
    return this.send('GET', url);
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(line: string): void {
    const [pair = ''] = line.split(';', 1);
    const at = pair.indexOf('=');
    if (line.includes('Max-Age=0')) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}
