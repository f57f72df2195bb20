import type { Schemas } from '../api/client';

type Reviewer = Schemas['ReviewerDto'];

interface Read {
  readonly reviewers: Reviewer[];
  /** Lines that name no one. */
  readonly faults: string[];
}

const NAMED = /^(api_key|genesys_user):(\S+)$/;
const EMAIL = /^[^\s@:]+@[^\s@]+$/;

/** Reviewers as someone writes them, one on each line. Who is named twice is asked once. */
export function reviewersIn(text: string): Read {
  const lines = text.split('\n').map((line) => line.trim());
  const found = [...new Set(lines)]
    .filter((line) => line !== '')
    .map((line) => [line, reviewerIn(line)] as const);
  return {
    reviewers: found.flatMap(([, reviewer]) => reviewer ?? []),
    faults: found.flatMap(([line, reviewer]) => (reviewer === undefined ? [line] : [])),
  };
}

function reviewerIn(line: string): Reviewer | undefined {
  if (EMAIL.test(line)) return { type: 'email', id: line };
  const [, type, id] = NAMED.exec(line) ?? [];
  return type === undefined || id === undefined ? undefined : { type: type as Reviewer['type'], id };
}
