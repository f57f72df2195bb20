import { exclusionRule, type PackRule } from './rule-pack';

/** Recordings, scores and trails: those who may change evidence must not be those it is about, nor able to hide it. */
export const evidenceRules: readonly PackRule[] = [
  exclusionRule(
    {
      key: 'recording-policies-and-delete-recordings',
      name: 'Change recording policies × delete recordings',
      rationale:
        'Evidence could be let expire or be deleted, and the policy changed back, with nothing left to see.',
      severity: 'critical',
    },
    ['recording:retentionPolicy:add', 'recording:retentionPolicy:edit', 'recording:retentionPolicy:delete'],
    ['recording:recording:editRetention', 'recording:job:add', 'recording:orphan:delete'],
  ),
  exclusionRule(
    {
      key: 'revoke-protection-and-delete-recordings',
      name: 'Lift the protection of recordings × delete recordings',
      rationale: 'A protection that its subject can lift and then delete past protects nothing.',
      severity: 'critical',
    },
    ['recording:deletionProtection:revoke'],
    ['recording:recording:editRetention', 'recording:job:add', 'recording:screenRecording:editRetention'],
  ),
  exclusionRule(
    {
      key: 'recording-keys-and-listen',
      name: 'Change recording keys × view recordings',
      rationale: 'Who holds the key and hears the recording can take both out of the house.',
      severity: 'high',
    },
    ['recording:encryptionKey:edit'],
    ['recording:recording:view', 'recording:screenRecording:view'],
  ),
  exclusionRule(
    {
      key: 'pause-recording-and-take-calls',
      name: 'Pause recordings of others × take calls',
      rationale: 'Two agents could switch off each other’s recording whenever it suits them.',
      severity: 'medium',
    },
    ['conversation:recording:pauseOthers'],
    ['conversation:call:accept'],
  ),
  exclusionRule(
    {
      key: 'forms-and-scores',
      name: 'Write evaluation forms × score evaluations',
      rationale: 'Who writes the questions and gives the answers makes the result.',
      severity: 'medium',
    },
    ['quality:evaluationForm:add', 'quality:evaluationForm:edit'],
    ['quality:evaluation:editScore'],
  ),
  exclusionRule(
    {
      key: 'score-and-be-scored',
      name: 'Change scores × take calls',
      rationale: 'No one rates their own work, or the work of the people who will rate theirs.',
      severity: 'high',
    },
    ['quality:evaluation:editScore', 'quality:evaluation:delete'],
    ['conversation:call:accept', 'conversation:message:accept', 'conversation:email:accept'],
    true,
  ),
  exclusionRule(
    {
      key: 'delete-evaluations-and-release',
      name: 'Delete evaluations × release evaluations',
      rationale:
        'A result that displeases could be released, contested and made to disappear by the same person.',
      severity: 'medium',
    },
    ['quality:evaluation:delete'],
    ['quality:evaluation:release'],
  ),
  exclusionRule(
    {
      key: 'surveys-and-take-calls',
      name: 'Change or delete surveys × take calls',
      rationale: 'Who is rated by customers must not be able to lose their answers.',
      severity: 'medium',
    },
    ['quality:survey:edit', 'quality:survey:delete'],
    ['conversation:call:accept', 'conversation:message:accept'],
    true,
  ),
  exclusionRule(
    {
      key: 'export-data-and-erase-traces',
      name: 'Export data × erase audit-relevant data',
      rationale:
        'Customer data could leave the house and the interactions that would show it be made to expire.',
      severity: 'critical',
    },
    ['analytics:dataExport:add', 'externalContacts:export:add'],
    ['analytics:dataRetention:edit', 'analytics:dataExport:delete', 'recording:job:add'],
  ),
  exclusionRule(
    {
      key: 'adherence-and-own-schedule',
      name: 'Explain adherence of others × submit own explanations',
      rationale: 'People could excuse their own absences.',
      severity: 'low',
    },
    ['wfm:adherenceExplanation:edit'],
    ['wfm:agentAdherenceExplanation:submit'],
    true,
  ),
  exclusionRule(
    {
      key: 'approve-and-request-time-off',
      name: 'Approve time off × request time off',
      rationale: 'Leave that one grants oneself is seen by no planner.',
      severity: 'low',
    },
    ['wfm:timeOffRequest:edit'],
    ['wfm:agentTimeOffRequest:submit'],
    true,
  ),
];
