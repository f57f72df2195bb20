import { GenesysRequestRefusedError } from '../genesys.errors';

/** Genesys publishes no maximum for most listings, and caps silently or refuses: so the large size is tried first. */
export const PAGE_SIZES = [500, 100] as const;

/** Returns the first page in the first size that Genesys accepts. */
export async function withAcceptedPageSize<T>(
  sizes: readonly number[],
  firstPage: (pageSize: number) => Promise<T>,
): Promise<T> {
  const [size = 25, ...smaller] = sizes;
  try {
    return await firstPage(size);
  } catch (error) {
    const refused = error instanceof GenesysRequestRefusedError && error.genesys.status === 400;
    if (!refused || smaller.length === 0) throw error;
    return withAcceptedPageSize(smaller, firstPage);
  }
}
