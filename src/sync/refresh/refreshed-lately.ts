import type { Role, SubjectType } from '../../access-model/snapshot';
import type { SubjectPicture, SubjectReading } from '../../access-model/subject-picture';

/** Told what was read of single subjects, and in which revision it is. */
export type Note = (reading: SubjectReading, revision: number) => void;

/**
 * Remembers what is read of single subjects while the whole organisation is being read: what the whole reading has of
 * them may be older. A reading that had begun before the whole one is not remembered.
 */
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

  note({ pictures, roles }: SubjectReading): void {
    for (const picture of pictures) {
      const ofType = this.pictures.get(picture.type) ?? new Map<string, SubjectPicture>();
      this.pictures.set(picture.type, ofType.set(picture.id, picture));
    }
    for (const role of roles) this.roles.set(role.id, role);
  }

  reading(): SubjectReading {
    const pictures = [...this.pictures.values()].flatMap((ofType) => [...ofType.values()]);
    return { pictures, roles: [...this.roles.values()] };
  }
}
