/** Readable ids, so that an example can be typed by hand. The same for every seed. */
export const demoDivisions = {
  home: 'division-home',
  careEmea: 'division-customer-care-emea',
  careAmericas: 'division-customer-care-americas',
  sales: 'division-sales',
  claims: 'division-claims',
  collections: 'division-collections',
  technicalSupport: 'division-technical-support',
  partners: 'division-partners',
} as const;

/** One question, three people, three answers. */
export const demoPeople = {
  /** Supervisor of the division, by a direct grant. */
  allowed: { id: 'demo-allowed', permission: 'routing:queue:edit', divisionId: demoDivisions.careEmea },
  /** A member of a group that has the role; no direct grant gives it. */
  viaGroupOnly: {
    id: 'demo-via-group',
    permission: 'routing:queue:edit',
    divisionId: demoDivisions.careEmea,
  },
  /** Supervisor too, but of another division. */
  denied: { id: 'demo-denied', permission: 'routing:queue:edit', divisionId: demoDivisions.careEmea },
} as const;

export const demoRoleId = (key: string): string => `role-${key}`;
