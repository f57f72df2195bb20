import type { History, Moment, Question } from './history';
import type { ProposedGrant } from './with-proposal';

interface Answer {
  readonly question: Question;
  readonly allowed: boolean;
}

/** Answers that came together, from one revision. */
export interface Answered {
  readonly kind: string;
  readonly answers: readonly Answer[];
  /** As the service states it. */
  readonly asOf: string;
  readonly answeredAtMs: number;
  /** They are given as if these grants had been made. */
  readonly proposal?: readonly ProposedGrant[];
}

/** Something was allowed that was true at no moment at which it may have been. */
class UntrueAnswerError extends Error {
  override readonly name = 'UntrueAnswerError';
}

/** Compares answers with the history, and counts. */
export class Verdicts {
  readonly byKind = new Map<string, number>();
  allowed = 0;
  /** Allowed, and not so at every moment of their time: only these could have been wrong. */
  decisive = 0;
  /** Denied, though it was so at every moment of their time. */
  untrueDenials = 0;

  constructor(private readonly history: History) {}

  get questions(): number {
    return [...this.byKind.values()].reduce((sum, count) => sum + count, 0);
  }

  /** `fromMs` is when the sync run of their revision began. Throws UntrueAnswerError. */
  compare(answered: Answered, fromMs: number): void {
    const { kind, answers, answeredAtMs, proposal } = answered;
    this.byKind.set(kind, (this.byKind.get(kind) ?? 0) + answers.length);
    const moments = this.history
      .within(fromMs, answeredAtMs)
      .map((moment) => (proposal === undefined ? moment : moment.with(proposal)));
    for (const { question, allowed } of answers) {
      const wasTrue = moments.filter((moment) => moment.allows(question)).length;
      if (!allowed) {
        if (wasTrue === moments.length) this.untrueDenials++;
        continue;
      }
      if (wasTrue === 0) throw new UntrueAnswerError(this.story(answered, question, fromMs));
      this.allowed++;
      if (wasTrue < moments.length) this.decisive++;
    }
  }

  /** Throws when an answer is not what is true now: only for an organization that stands still. */
  compareExactly({ kind, answers }: Answered): void {
    this.byKind.set(kind, (this.byKind.get(kind) ?? 0) + answers.length);
    const wrong = answers.filter(({ question, allowed }) => this.history.latest.allows(question) !== allowed);
    if (wrong.length > 0) {
      const [first] = wrong;
      throw new UntrueAnswerError(
        `In an organization that stands still ${wrong.length} answers are wrong, the first: ${JSON.stringify(first)}`,
      );
    }
  }

  private story(answered: Answered, question: Question, fromMs: number): string {
    const { kind, asOf, answeredAtMs, proposal } = answered;
    const told = this.history
      .until(answeredAtMs)
      .filter(({ toMs, change }) => toMs >= fromMs || change.includes(question.id))
      .map((moment) => this.line(moment, answered, question));
    return [
      `${kind} allows ${JSON.stringify(question)}`,
      `asOf ${asOf}, sync run began after ${time(fromMs)}, answered at ${time(answeredAtMs)}`,
      ...(proposal === undefined ? [] : [`as if made: ${JSON.stringify(proposal)}`]),
      'What changed, and whether it was allowed from then on:',
      ...told,
    ].join('\n');
  }

  private line(moment: Moment, { proposal }: Answered, question: Question): string {
    const then = proposal === undefined ? moment : moment.with(proposal);
    return `  ${time(moment.fromMs)} ${then.allows(question) ? 'allowed' : 'denied '} ${moment.change}`;
  }
}

function time(ms: number): string {
  return new Date(ms).toISOString();
}
