import type { SimulatedUser } from '../simulated-org';
import { demoDivisions, demoPeople } from './demo-ids';

/** Someone put there on purpose, with the grants that his job does not explain. */
export interface PlantedPerson extends Pick<
  SimulatedUser,
  'id' | 'name' | 'title' | 'department' | 'divisionId'
> {
  state?: SimulatedUser['state'];
  dateLastLogin?: string;
  grants?: [roleKey: string, divisionId: string][];
}

const { home, careEmea, careAmericas, sales, claims, collections } = demoDivisions;

/** The three of the demo, and those through whom inheritance shows. Group membership: `demo-groups.ts`. */
const everydayPeople: PlantedPerson[] = [
  {
    id: demoPeople.allowed.id,
    name: 'Grace Walker',
    title: 'Supervisor',
    department: 'Care',
    divisionId: careEmea,
  },
  {
    id: demoPeople.viaGroupOnly.id,
    name: 'Ravi Berg',
    title: 'Voice Agent',
    department: 'Care',
    divisionId: careEmea,
  },
  {
    id: demoPeople.denied.id,
    name: 'Clara Stone',
    title: 'Supervisor',
    department: 'Claims',
    divisionId: claims,
  },
  {
    id: 'demo-direct-and-group',
    name: 'Hugo Reed',
    title: 'Supervisor',
    department: 'Care',
    divisionId: careEmea,
  },
  {
    id: 'demo-owner-not-member',
    name: 'Petra Holm',
    title: 'Head of Care',
    department: 'Care',
    divisionId: careEmea,
  },
  {
    id: 'demo-owner-counted',
    name: 'Omar Price',
    title: 'Head of Claims',
    department: 'Claims',
    divisionId: claims,
  },
  {
    id: 'demo-in-inactive-group',
    name: 'Uma Ford',
    title: 'Trainee',
    department: 'Sales',
    divisionId: sales,
  },
  {
    id: 'demo-employee-only',
    name: 'Theo Bell',
    title: 'Office Assistant',
    department: 'Office',
    divisionId: home,
  },
  {
    ...{
      id: 'demo-two-divisions',
      name: 'Yara Cole',
      title: 'Regional Lead',
      department: 'Care',
      divisionId: careEmea,
    },
    grants: [
      ['supervisor', careEmea],
      ['supervisor', careAmericas],
    ],
  },
];

/** What a review of access should find. */
const findings: PlantedPerson[] = [
  {
    // May shorten how long recordings are kept, and delete them: may make evidence vanish unseen.
    ...{
      id: 'demo-recording-conflict',
      name: 'Noah Vogel',
      title: 'Records Lead',
      department: 'Compliance',
      divisionId: home,
    },
    grants: [
      ['recording-policy-owner', '*'],
      ['recording-administrator', '*'],
    ],
  },
  {
    // May grant roles, and create a client to carry them.
    ...{
      id: 'demo-grant-conflict',
      name: 'Nadia Lang',
      title: 'IT Generalist',
      department: 'IT',
      divisionId: home,
    },
    grants: [
      ['people-admin', '*'],
      ['integration-developer', '*'],
    ],
  },
  {
    ...{
      id: 'demo-dormant-admin',
      name: 'Victor Haas',
      title: 'IT Consultant',
      department: 'IT',
      divisionId: home,
    },
    dateLastLogin: '2025-02-11T08:15:00.000Z',
    grants: [['master-admin', '*']],
  },
  {
    ...{
      id: 'demo-inactive-admin',
      name: 'Lena Gray',
      title: 'Former Admin',
      department: 'IT',
      divisionId: home,
    },
    state: 'inactive',
    grants: [['admin', '*']],
  },
  {
    ...{
      id: 'demo-deleted-admin',
      name: 'Ivan Mason',
      title: 'Former Admin',
      department: 'IT',
      divisionId: home,
    },
    state: 'deleted',
    grants: [['master-admin', '*']],
  },
  {
    ...{
      id: 'demo-too-wide-1',
      name: 'Rosa Klein',
      title: 'Shift Lead',
      department: 'Collections',
      divisionId: collections,
    },
    grants: [['supervisor', '*']],
  },
  {
    ...{
      id: 'demo-too-wide-2',
      name: 'Sam Ortiz',
      title: 'Shift Lead',
      department: 'Sales',
      divisionId: sales,
    },
    grants: [['campaign-manager', '*']],
  },
  {
    ...{
      id: 'demo-stale-roles',
      name: 'Tara Wood',
      title: 'Project Lead',
      department: 'IT',
      divisionId: home,
    },
    grants: [
      ['migration-support', home],
      ['legacy-queue-admin', home],
    ],
  },
  {
    ...{
      id: 'demo-organization-admin',
      name: 'Eva Moore',
      title: 'Head of IT',
      department: 'IT',
      divisionId: home,
    },
    grants: [['admin', '*']],
  },
];

export const plantedPeople: PlantedPerson[] = [...everydayPeople, ...findings];
