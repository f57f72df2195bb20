export interface Question {
  readonly userId: string;
  readonly permission: string;
}

export interface Purpose {
  readonly name: string;
  readonly dataCategories: string[];
}

export interface GrantItem {
  readonly kind: 'grant_added';
  readonly subjectType: 'user';
  readonly subjectId: string;
  readonly roleId: string;
  readonly divisionId: string;
}

export interface Plan {
  readonly id: string;
  readonly planSha256: string;
}

/** What the scenario does, made of the calls that a generator has made. */
export interface GeneratedClient {
  readonly name: string;
  check(question: Question): Promise<boolean>;
  checkAll(questions: Question[]): Promise<boolean[]>;
  /** One page of ids, and the token of the next. */
  users(pageSize: number, pageToken?: string): Promise<{ ids: string[]; next?: string }>;
  firstRole(): Promise<string>;
  /** The purpose's id and ETag. */
  createPurpose(purpose: Purpose): Promise<{ id: string; etag: string }>;
  /** The status. */
  replacePurpose(id: string, etag: string, purpose: Purpose): Promise<number>;
  plan(items: GrantItem[], key: string): Promise<Plan>;
  apply(plan: Plan, key: string): Promise<string>;
  statusOf(changeId: string): Promise<string>;
  /** The code of the problem that an unknown user makes. */
  problemOf(userId: string): Promise<string>;
  /** Every user as CSV. */
  usersAsCsv(): Promise<string>;
}

/** What a generator types as perhaps absent and the service has just promised. */
export function present<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('An answer is missing.');
  return value;
}
