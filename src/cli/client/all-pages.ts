import { strange } from './answered';

interface Page {
  readonly nextPageToken?: string;
}

/** The first page with the entries of all; `revision` and `asOf` are those of the first, and nothing is older. */
export async function allPages<P extends Page, Key extends keyof P>(
  key: Key,
  read: (pageToken: string | undefined) => Promise<P>,
  onPage: (entries: number, page: P) => void = () => undefined,
): Promise<Omit<P, 'nextPageToken'>> {
  let page = await read(undefined);
  const whole = { ...page, nextPageToken: undefined };
  const entries = [...entriesOf(page, key)];
  while (page.nextPageToken !== undefined) {
    onPage(entries.length, page);
    page = await read(page.nextPageToken);
    entries.push(...entriesOf(page, key));
  }
  return { ...whole, [key]: entries };
}

function entriesOf<P extends Page>(page: P, key: keyof P): readonly unknown[] {
  const entries = page[key];
  if (!Array.isArray(entries)) throw strange();
  return entries;
}
