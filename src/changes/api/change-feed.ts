import { Inject, Injectable, Logger } from '@nestjs/common';
import { GenesysSettings } from '../../config/settings';
import { ThrottledLog } from '../../common/throttled-log';
import { concat, defer, of, Subject, type Observable } from 'rxjs';
import { finalize } from 'rxjs/operators';
import type { ChangeStatus, StoredChange } from '../change';
import { ChangeStore } from '../storage/change-store';
import { ChangeNames } from './change-names';
import type { ChangeDto } from './change.dto';
import { toChangeDto } from './change-mapping';

const POLL_INTERVAL_MS = 500;

/** In these its items may move while the change itself stays as it is. */
const MOVING: readonly ChangeStatus[] = ['applying', 'paused', 'cancelled'];

interface Watched {
  readonly found: Subject<ChangeDto>;
  watchers: number;
  seen?: StoredChange;
}

/** Polls all watched changes together, however many watch: a handful of database queries each time. */
@Injectable()
export class ChangeFeed {
  private readonly logger = new Logger(ChangeFeed.name);
  private readonly warnings = new ThrottledLog((line) => this.logger.warn(line));
  private readonly watched = new Map<string, Watched>();
  private timer?: NodeJS.Timeout;

  constructor(
    @Inject(ChangeStore) private readonly store: Pick<ChangeStore, 'getAll' | 'progressOf'>,
    @Inject(ChangeNames) private readonly names: Pick<ChangeNames, 'ofAuthors'>,
    @Inject(GenesysSettings) private readonly settings: Pick<GenesysSettings, 'rateLimitPerMinute'>,
  ) {}

  /** The change as it is, then whenever it may have come further. */
  watch(current: ChangeDto): Observable<ChangeDto> {
    return defer(() => {
      const { id } = current;
      const watched = this.watched.get(id) ?? { found: new Subject<ChangeDto>(), watchers: 0 };
      watched.watchers++;
      this.watched.set(id, watched);
      this.lookLater();
      const leave = () => {
        if (--watched.watchers === 0) this.watched.delete(id);
      };
      return concat(of(current), watched.found).pipe(finalize(leave));
    });
  }

  private lookLater(): void {
    if (this.timer !== undefined || this.watched.size === 0) return;
    this.timer = setTimeout(() => {
      void this.look().finally(() => {
        this.timer = undefined;
        this.lookLater();
      });
    }, POLL_INTERVAL_MS).unref();
  }

  private async look(): Promise<void> {
    try {
      const changes = await this.store.getAll([...this.watched.keys()]);
      const moved = changes.filter((change) => this.mayHaveMoved(change));
      const progress = await this.store.progressOf(moved.map(({ id }) => id));
      const names = await this.names.ofAuthors(moved);
      for (const change of moved) {
        const watched = this.watched.get(change.id);
        const made = progress.get(change.id);
        if (watched === undefined || made === undefined) continue;
        watched.seen = change;
        watched.found.next(toChangeDto(change, made, names, this.settings.rateLimitPerMinute));
      }
    } catch (error) {
      const msg = 'Watched changes could not be read; the next look tries again';
      this.warnings.line('read', { msg, err: error });
    }
  }

  private mayHaveMoved(change: StoredChange): boolean {
    const seen = this.watched.get(change.id)?.seen;
    return seen?.status !== change.status || MOVING.includes(change.status);
  }
}
