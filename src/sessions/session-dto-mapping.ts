import type { Caller } from '../auth/caller';
import type { Session } from './session';
import type { MeDto, SessionDto } from './sessions.dto';

const EMAIL = 'email:';

/** Field by field, so that no field is exposed unintentionally. */
export function toSessionDto(session: Session, current: string | undefined): SessionDto {
  const { kind, id, name } = session.caller;
  return {
    id: session.id,
    caller: { type: kind, id, name },
    current: session.id === current,
    userAgent: session.userAgent ?? undefined,
    createdAt: session.createdAt,
    lastUsedAt: session.lastUsedAt,
    expiresAt: session.expiresAt,
  };
}

export function toMeDto(caller: Caller, session: Session | undefined, idleMs: number): MeDto {
  const { kind, id, name, roles, permissions, expiresAtMs, person = [] } = caller;
  return {
    type: kind,
    id,
    name,
    email: person.find((one) => one.startsWith(EMAIL))?.slice(EMAIL.length),
    roles: [...roles],
    permissions: [...permissions].sort(),
    expiresAt: expiresAtMs === undefined ? undefined : new Date(expiresAtMs).toISOString(),
    session: session && {
      id: session.id,
      expiresAt: session.expiresAt,
      idleTimeoutSeconds: Math.floor(idleMs / 1_000),
    },
  };
}
