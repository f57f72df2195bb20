import { Injectable } from '@nestjs/common';
import { roleInBoth } from '../../access/model/in-both';
import type { Role, SubjectType } from '../../access/model/snapshot';
import type { RefreshedSubject, RefreshData } from '../../access/matrix/refreshed-subject';

/** Called with what was read of single subjects, and the revision that contains it. */
export type RecordRefresh = (data: RecordedRefresh, revision: number) => void;

/** With all roles that were read, including unchanged ones: the sync run may know more of them. */
type RecordedRefresh = RefreshData & { readonly rolesInBoth?: readonly Role[] };

/**
 * Remembers what is read of single subjects during a sync run: what the sync run has of them may be older. A refresh
 * that began before the sync run is not remembered.
 */
@Injectable()
export class RecentRefreshes {
  private session?: SessionRefreshes;

  /** A sync run begins. */
  begin(): void {
    this.session = new SessionRefreshes();
  }

  end(): void {
    this.session = undefined;
  }

  /** Call this before the refresh of single subjects begins. */
  expect(): RecordRefresh {
    const { session } = this;
    return (data, revision) => {
      this.session?.revisions.add(revision);
      session?.note(data);
    };
  }

  /** Whether a revision was made here. */
  isOurs(revision: number): boolean {
    return this.session?.revisions.has(revision) ?? false;
  }

  /** The latest read of each subject. */
  latest(): RefreshData {
    return this.session?.latest() ?? { refreshedSubjects: [], roles: [] };
  }
}

class SessionRefreshes {
  readonly revisions = new Set<number>();
  private readonly refreshedSubjects = new Map<SubjectType, Map<string, RefreshedSubject>>();
  private readonly roles = new Map<string, Role>();

  note({ refreshedSubjects, roles, rolesInBoth = roles }: RecordedRefresh): void {
    for (const refreshed of refreshedSubjects) {
      const ofType = this.refreshedSubjects.get(refreshed.type) ?? new Map<string, RefreshedSubject>();
      this.refreshedSubjects.set(refreshed.type, ofType.set(refreshed.id, refreshed));
    }
    for (const role of rolesInBoth) {
      const known = this.roles.get(role.id);
      this.roles.set(role.id, known === undefined ? role : roleInBoth(known, role));
    }
  }

  latest(): RefreshData {
    const refreshedSubjects = [...this.refreshedSubjects.values()].flatMap((ofType) => [...ofType.values()]);
    return { refreshedSubjects, roles: [...this.roles.values()] };
  }
}
