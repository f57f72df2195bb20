import { Injectable } from '@nestjs/common';
import type { Caller } from '../auth/caller';
import { Deciders } from './decisions/deciders';

/** What of reviews a caller may see: those who are only asked see what they are asked. */
@Injectable()
export class VisibleReviews {
  constructor(private readonly deciders: Deciders) {}

  /** Names by which the caller is asked; undefined for those who see everything. */
  async reviewers(caller: Caller): Promise<readonly string[] | undefined> {
    return seesEverything(caller) ? undefined : this.own(caller);
  }

  /** Names by which the caller is asked. Throws as RevisionSource. */
  async own(caller: Caller): Promise<readonly string[]> {
    return (await this.deciders.of(caller)).reviewers;
  }
}

function seesEverything({ permissions }: Caller): boolean {
  return permissions.has('reviews:manage') || permissions.has('access:read');
}
