export const findings = {
  title: 'Broken rules',
  lead: 'People, groups and clients whose access breaks a rule, such as two duties that one person must not have.',
  none: 'No rule is broken',
  noneHint:
    'Rules are evaluated with each sync. Load a rule pack or write rules over the API to have more checked.',
  rule: 'Rule',
  severity: 'Severity',
  since: 'Since',
  until: 'Accepted until',
  states: { open: 'Open', excepted: 'Accepted for now', resolved: 'Resolved' },
} as const;
