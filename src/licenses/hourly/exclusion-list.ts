/** The permissions that exclude their holders from hourly interacting licensing, as Genesys publishes them. */
export interface PublishedExclusions {
  /** Where the operator took it from, such as the address of the article. */
  readonly source: string;
  /** The day of that publication: `YYYY-MM-DD`. */
  readonly date: string;
  /** `domain:entity:action`, without duplicates. */
  readonly permissions: readonly string[];
}

/** The list that the operator loaded. None is shipped: Genesys publishes it as an article, which changes. */
export abstract class ExclusionList {
  /** Undefined without a file. */
  abstract readonly published?: PublishedExclusions | undefined;
}
