export const common = {
  loading: 'Loading…',
  failed: 'That did not work',
  tryAgain: 'Try again',
  noAnswer: 'The service does not answer. Check the connection, then try again.',
  request: (id: string) => `Request ${id}: name it when you ask for help.`,
  showId: 'Show id',
  copy: 'Copy',
  copied: 'Copied',
  chosen: 'Chosen',
  leaveOut: (name: string) => `Leave out ${name}`,
  chooseAll: 'Choose all that are shown',
  choose: (name: string) => `Choose ${name}`,
  showMore: 'Show more',
  before: 'Before',
  after: 'After',
  pageOf: (page: number, total: number) => `Page ${number(page)} of ${number(total)}`,
  andMore: (more: number) => `and ${number(more)} more`,
  acts: 'Edit or delete',
  save: 'Save',
  edit: 'Edit',
  remove: 'Delete',
  keep: 'Keep it',
  cancel: 'Cancel',
  inAll: (total: string) => `${total} in all`,
  allDivisions: 'all divisions',
  unnamed: (kind: string) => `Unknown ${kind}`,
  deletedSuffix: ' (deleted)',
  noPage: 'Not open to you',
  notThere: 'Nothing is there',
  noPageNow: 'This page cannot be shown',
  notAllowed: 'You may not do this',
  notAllowedHint: (roles: readonly string[]) =>
    roles.length === 0
      ? 'Sign in with a role that includes it.'
      : `It takes ${roles.length === 1 ? 'the role' : 'one of the roles'} ${roles.join(', ')}. Ask an administrator of this service for it.`,
  subjectTypes: {
    user: 'Person',
    group: 'Group',
    oauth_client: 'OAuth client',
    trustee_user: 'Person of another organisation',
    trustee_group: 'Group of another organisation',
  },
  states: {
    active: 'Active',
    inactive: 'Inactive',
    deleted: 'Deleted',
    disabled: 'Disabled',
    unknown: 'Not listed by Genesys',
  },
} as const;

/** A number as people here write it. */
export function number(value: number): string {
  return value.toLocaleString();
}

/** "1 person", "2,000 people". */
export function count(value: number, one: string, many: string): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}
