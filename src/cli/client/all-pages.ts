interface Page {
  readonly nextPageToken?: string;
}

/** The first page with the entries of all; `revision` and `asOf` are those of the first, and nothing is older. */
export async function allPages<P extends Page, Key extends keyof P>(
  key: Key,
  read: (pageToken: string | undefined) => Promise<P>,
  onPage: (entries: number) => void = () => undefined,
): Promise<Omit<P, 'nextPageToken'>> {
  const { nextPageToken, ...first } = await read(undefined);
  const entries = [...((first as unknown as P)[key] as unknown[])];
  for (let token = nextPageToken; token !== undefined;) {
    onPage(entries.length);
    const page = await read(token);
    entries.push(...(page[key] as unknown[]));
    token = page.nextPageToken;
  }
  return { ...first, [key]: entries };
}
