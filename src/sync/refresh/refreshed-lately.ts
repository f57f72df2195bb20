import { Injectable } from '@nestjs/common';
import { roleInBoth } from '../../access/model/in-both';
import type { Role, SubjectType } from '../../access/model/snapshot';
import type { SubjectPicture, SubjectReading } from '../../access/matrix/subject-picture';

/** Told what was read of single subjects, and in which revision it is. */
export type Note = (reading: NotedReading, revision: number) => void;

/** With all roles that were read, also those that are as they were known: the whole reading may know more of them. */
type NotedReading = SubjectReading & { readonly rolesInBoth?: readonly Role[] };

/**
 * Remembers what is read of single subjects while the whole organisation is being read: what the whole reading has of
 * them may be older. A reading that had begun before the whole one is not remembered.
 */
@Injectable()
export class RefreshedLately {
  private session?: ReadingsOfSession;

  /** A reading of everything begins. */
  begin(): void {
    this.session = new ReadingsOfSession();
  }

  end(): void {
    this.session = undefined;
  }

  /** To be called before the reading of single subjects begins. */
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

  /** The last reading of each subject. */
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
