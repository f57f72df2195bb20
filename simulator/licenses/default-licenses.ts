import { expandWildcards } from '../api/role-policies';
import { policies } from '../org/policies';
import type { SimulatedOrg } from '../org/simulated-org';
import type { SimulatedLicense } from './simulated-license';

interface Definition extends Omit<SimulatedLicense, 'permissions' | 'prerequisites' | 'comprises'> {
  /** Notation: see `policies.ts`. */
  policies: string;
  prerequisites?: string[];
  comprises?: string[];
}

/**
 * Made up in the proportions of real ones: what is free with a tier is not in its list, workforce permissions belong to
 * an add-on, and the highest tier contains the add-ons.
 */
const definitions: readonly Definition[] = [
  {
    id: 'collaborate',
    description: 'Collaborate',
    tier: 1,
    policies: 'chat:1on1:edit; directory:userProfile:edit; learning:assignment:editOwn',
  },
  {
    id: 'engage1',
    description: 'Engage 1: voice',
    tier: 2,
    policies: `
      conversation:call:*; conversation:callback:*; outbound:*:*; routing:agent:onqueue; routing:queueMember:manage;
      telephony:phone:*; telephony:sites:view; architect:*:*; recording:recording:view
    `,
  },
  {
    id: 'engage2',
    description: 'Engage 2: voice and digital channels',
    tier: 3,
    policies: `
      conversation:message:*; conversation:email:*; conversation:webmessaging:*; knowledge:*:*;
      recording:screenRecording:*; routing:agent:onqueue
    `,
  },
  {
    id: 'engage3',
    description: 'Engage 3: everything',
    tier: 4,
    policies: 'workitems:*:*; journey:*:*; alerting:*:*; dataprivacy:*:*',
    comprises: ['wem', 'speechAnalytics'],
  },
  {
    id: 'wem',
    description: 'Workforce engagement management',
    prerequisites: ['engage1'],
    policies: `
      wfm:schedule:*; wfm:shortTermForecast:*; wfm:workPlan:*; wfm:planningGroup:*; wfm:realtimeAdherence:view;
      coaching:appointment:*; quality:evaluation:*; quality:evaluationForm:*; quality:calibration:*;
      speechAndTextAnalytics:data:view; speechAndTextAnalytics:topic:view; gamification:contest:*
    `,
  },
  {
    id: 'speechAnalytics',
    description: 'Speech and text analytics',
    prerequisites: ['engage1'],
    policies: 'speechAndTextAnalytics:*:*; quality:evaluation:view',
  },
];

/** Gives the organisation licences to assign. */
export function addDefaultLicenses(org: SimulatedOrg): void {
  for (const { policies: text, ...definition } of definitions) {
    const spelledOut = expandWildcards(org, policies(text));
    const permissions = spelledOut.flatMap(({ domain, entityName, actionSet }) =>
      actionSet.map((action) => `${domain}:${entityName}:${action}`),
    );
    org.licenses.set(definition.id, { prerequisites: [], comprises: [], ...definition, permissions });
  }
}
