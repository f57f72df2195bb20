import type { MessageEvent } from '@nestjs/common';
import { concatMap, distinctUntilChanged, from, map, takeWhile, timer, type Observable } from 'rxjs';
import { listToken, readListToken } from '../../common/list-token';
import type { StoredChange } from '../change';
import { noSuchChange } from '../change-errors';
import type { ChangeStore } from '../storage/change-store';
import type {
  ChangeDto,
  ChangeItemPageDto,
  ChangePageDto,
  ListChangeItemsQuery,
  ListChangesQuery,
} from './change.dto';
import { toChangeDto, toChangeItemDto } from './change-mapping';

const LOOK_EVERY_MS = 500;

/** Shows changes as the API has them. */
export class ChangesReader {
  constructor(
    private readonly store: ChangeStore,
    private readonly callsPerMinute: number,
  ) {}

  /** Throws NotFoundError (404). */
  async get(id: string): Promise<ChangeDto> {
    const change = await this.store.get(id);
    if (change === undefined) throw noSuchChange();
    return this.shown(change);
  }

  async shown(change: StoredChange): Promise<ChangeDto> {
    return toChangeDto(change, await this.store.progress(change.id), this.callsPerMinute);
  }

  async list({ pageSize, pageToken }: ListChangesQuery): Promise<ChangePageDto> {
    const [before] = pageToken === undefined ? [] : readListToken(pageToken, ['changes'], 1);
    const changes = await this.store.list(pageSize + 1, before);
    const page = changes.slice(0, pageSize);
    return {
      changes: await Promise.all(page.map((change) => this.shown(change))),
      ...(changes.length > pageSize && { nextPageToken: listToken(['changes'], [page.at(-1)!.id]) }),
    };
  }

  /** Throws NotFoundError (404). */
  async items(id: string, { state, pageSize, pageToken }: ListChangeItemsQuery): Promise<ChangeItemPageDto> {
    if ((await this.store.get(id)) === undefined) throw noSuchChange();
    const scope = ['change-items', id, state];
    const [after] = pageToken === undefined ? [] : readListToken(pageToken, scope, 1);
    const items = await this.store.items(id, {
      state,
      after: after === undefined ? undefined : Number(after),
      limit: pageSize + 1,
    });
    const page = items.slice(0, pageSize);
    return {
      items: page.map(toChangeItemDto),
      ...(items.length > pageSize && {
        nextPageToken: listToken(scope, [String(page.at(-1)!.position)]),
      }),
    };
  }

  /** The change whenever it has come further, until it has ended. Throws NotFoundError (404). */
  async watch(id: string): Promise<Observable<MessageEvent>> {
    await this.get(id);
    return timer(0, LOOK_EVERY_MS).pipe(
      concatMap(() => from(this.get(id))),
      distinctUntilChanged((one, other) => progressOf(one) === progressOf(other)),
      takeWhile(({ endedAt }) => endedAt === undefined, true),
      map((data) => ({ type: 'progress', data })),
    );
  }
}

function progressOf({ status, progress }: ChangeDto): string {
  return JSON.stringify([status, progress]);
}
