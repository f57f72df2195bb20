import type { Method } from './purposes-app';

export interface CurlCommand {
  readonly method: Method;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** The curl commands of a text, each at the beginning of a line. Throws at an option that it does not know. */
export function readCurlCommands(text: string): CurlCommand[] {
  const lines = text.replaceAll(/\\\r?\n\s*/g, ' ').split(/\r?\n/);
  return lines.filter((line) => line.startsWith('curl ')).map(readCommand);
}

function readCommand(line: string): CurlCommand {
  const words = [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  );
  const given = { method: '', url: '', headers: {} as Record<string, string>, body: '' };
  for (let i = 1; i < words.length; i++) {
    const word = words[i]!;
    if (!word.startsWith('-')) given.url = word;
    else if (word === '-X') given.method = words[++i]!;
    else if (word === '-d') given.body = words[++i]!;
    else if (word === '-H') Object.assign(given.headers, readHeader(words[++i]!));
    else throw new Error(`The option ${word} of curl is not known here: ${line}`);
  }
  const { url, headers, body } = given;
  const method = (given.method || (body === '' ? 'GET' : 'POST')) as Method;
  return { method, url, headers, ...(body !== '' && { body: JSON.parse(body) as object }) };
}

function readHeader(header: string): Record<string, string> {
  const [name = '', ...rest] = header.split(':');
  return { [name.trim().toLowerCase()]: rest.join(':').trim() };
}
