import { Injectable } from '@nestjs/common';
import { roleInBoth } from '../../access/model/in-both';
import type { Role, SubjectType } from '../../access/model/snapshot';
import type { SubjectPicture, SubjectReading } from '../../access/matrix/subject-picture';

/** Called with what was read of single subjects, and the revision that contains it. */
export type Note = (reading: NotedReading, revision: number) => void;

/** With all roles that were read, including unchanged ones: the sync run may know more of them. */
type NotedReading = SubjectReading & { readonly rolesInBoth?: readonly Role[] };

/**
 * Remembers what is read of single subjects during a sync run: what the sync run has of them may be older. A refresh
 * that began before the sync run is not remembered.
 */
@Injectable()
export class RefreshedLately {
  private session?: ReadingsOfSession;

  /** A sync run begins. */
  begin(): void {
    this.session = new ReadingsOfSession();
  }

  end(): void {
    this.session = undefined;
  }

  /** Call this before the refresh of single subjects begins. */
  expect(): Note {
    const { session } = this;
    return (reading, revision) => {
      this.session?.revisions.add(revision);
      session?.note(reading);
    };
  }

  /** Whether a revision was made here. */
  isOurs(revision: number): boolean {
    return this.session?.revisions.has(revision) ?? false;
  }

  /** The latest read of each subject. */
  reading(): SubjectReading {
    return this.session?.reading() ?? { pictures: [], roles: [] };
  }
}

class ReadingsOfSession {
  readonly revisions = new Set<number>();
  private readonly pictures = new Map<SubjectType, Map<string, SubjectPicture>>();
  private readonly roles = new Map<string, Role>();

  note({ pictures, roles, rolesInBoth = roles }: NotedReading): void {
    for (const picture of pictures) {
      const ofType = this.pictures.get(picture.type) ?? new Map<string, SubjectPicture>();
      this.pictures.set(picture.type, ofType.set(picture.id, picture));
    }
    for (const role of rolesInBoth) {
      const known = this.roles.get(role.id);
      this.roles.set(role.id, known === undefined ? role : roleInBoth(known, role));
    }
  }

  reading(): SubjectReading {
    const pictures = [...this.pictures.values()].flatMap((ofType) => [...ofType.values()]);
    return { pictures, roles: [...this.roles.values()] };
  }
}
