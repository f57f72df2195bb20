import { Inject, Injectable } from '@nestjs/common';
import { GenesysSettings } from '../../config/settings';
import type { MessageEvent } from '@nestjs/common';
import { distinctUntilChanged, map, takeWhile, type Observable } from 'rxjs';
import { listToken, readIdToken, readNumberToken } from '../../http/list-token';
import type { StoredChange } from '../change';
import { noSuchChange } from '../changes.errors';
import { ChangeStore } from '../storage/change-store';
import type { ChangeDto, ChangePageDto, ListChangesQuery } from './change.dto';
import type { ChangeItemPageDto, ListChangeItemsQuery } from './change-item.dto';
import { ChangeNames } from './change-names';
import { ChangeFeed } from './change-feed';
import { toChangeDto, toChangeItemDto } from './change-mapping';

/** Shows changes as the API has them. */
@Injectable()
export class ChangesReader {
  constructor(
    private readonly store: ChangeStore,
    private readonly names: ChangeNames,
    private readonly feed: ChangeFeed,
    @Inject(GenesysSettings) private readonly settings: Pick<GenesysSettings, 'rateLimitPerMinute'>,
  ) {}

  /** Throws NotFoundError (404). */
  async get(id: string): Promise<ChangeDto> {
    const change = await this.store.get(id);
    if (change === undefined) throw noSuchChange();
    return this.shown(change);
  }

  async shown(change: StoredChange): Promise<ChangeDto> {
    const [shown] = await this.allShown([change]);
    return shown!;
  }

  async list({ pageSize, pageToken }: ListChangesQuery): Promise<ChangePageDto> {
    const before = pageToken === undefined ? undefined : readIdToken(pageToken, ['changes']);
    const changes = await this.store.list(pageSize + 1, before);
    const page = changes.slice(0, pageSize);
    return {
      changes: await this.allShown(page),
      ...(changes.length > pageSize && { nextPageToken: listToken(['changes'], [page.at(-1)!.id]) }),
    };
  }

  /** Throws NotFoundError (404). */
  async items(id: string, { state, pageSize, pageToken }: ListChangeItemsQuery): Promise<ChangeItemPageDto> {
    const change = await this.store.get(id);
    if (change === undefined) throw noSuchChange();
    const scope = ['change-items', id, state];
    const after = pageToken === undefined ? undefined : readNumberToken(pageToken, scope);
    const items = await this.store.items(id, {
      state,
      after,
      limit: pageSize + 1,
    });
    const page = items.slice(0, pageSize);
    const names = await this.names.ofItems(change, page);
    return {
      items: page.map((item) => toChangeItemDto(item, names)),
      ...(items.length > pageSize && {
        nextPageToken: listToken(scope, [String(page.at(-1)!.position)]),
      }),
    };
  }

  private async allShown(changes: readonly StoredChange[]): Promise<ChangeDto[]> {
    const progress = await this.store.progressOf(changes.map(({ id }) => id));
    const names = await this.names.ofAuthors(changes);
    return changes.map((change) =>
      toChangeDto(change, progress.get(change.id)!, names, this.settings.rateLimitPerMinute),
    );
  }

  /** The change whenever it has advanced, until it has ended. Throws NotFoundError (404). */
  async watch(id: string): Promise<Observable<MessageEvent>> {
    return this.feed.watch(await this.get(id)).pipe(
      distinctUntilChanged((one, other) => progressOf(one) === progressOf(other)),
      takeWhile(({ finishedAt }) => finishedAt === undefined, true),
      map((data) => ({ type: 'progress', data })),
    );
  }
}

function progressOf({ status, progress }: ChangeDto): string {
  return JSON.stringify([status, progress]);
}
