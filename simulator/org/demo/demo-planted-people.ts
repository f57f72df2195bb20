import type { SimulatedUser } from '../simulated-org';
import { demoDivisions, demoPeople } from './demo-ids';

type PlantedPerson = Pick<SimulatedUser, 'id' | 'name' | 'title' | 'divisionId'> & Partial<SimulatedUser>;

const { home, careEmea, sales, claims, collections } = demoDivisions;

/** The three of the demo, and those in whom inheritance shows (membership: `demo-groups.ts`). */
const everydayPeople: PlantedPerson[] = [
  { id: demoPeople.allowed.id, name: 'Grace Walker', title: 'Supervisor', divisionId: careEmea },
  { id: demoPeople.viaGroupOnly.id, name: 'Ravi Berg', title: 'Voice Agent', divisionId: careEmea },
  { id: demoPeople.denied.id, name: 'Clara Stone', title: 'Supervisor', divisionId: claims },
  { id: 'demo-direct-and-group', name: 'Hugo Reed', title: 'Supervisor', divisionId: careEmea },
  { id: 'demo-owner-not-member', name: 'Petra Holm', title: 'Head of Care', divisionId: careEmea },
  { id: 'demo-owner-counted', name: 'Omar Price', title: 'Head of Claims', divisionId: claims },
  { id: 'demo-in-inactive-group', name: 'Uma Ford', title: 'Trainee', divisionId: sales },
  { id: 'demo-employee-only', name: 'Theo Bell', title: 'Office Assistant', divisionId: home },
  { id: 'demo-two-divisions', name: 'Yara Cole', title: 'Regional Lead', divisionId: careEmea },
];

/** More than a year. */
const LONG_AGO = 430;

/** Those in whom a review of access should find something (grants: `demo-planted-grants.ts`). */
const findings: PlantedPerson[] = [
  { id: 'demo-recording-conflict', name: 'Noah Vogel', title: 'Records Lead', divisionId: home },
  { id: 'demo-grant-conflict', name: 'Nadia Lang', title: 'IT Generalist', divisionId: home },
  {
    id: 'demo-dormant-admin',
    name: 'Victor Haas',
    title: 'IT Consultant',
    divisionId: home,
    daysSinceSignIn: LONG_AGO,
  },
  {
    id: 'demo-inactive-admin',
    name: 'Lena Gray',
    title: 'Former Admin',
    divisionId: home,
    state: 'inactive',
    daysSinceSignIn: LONG_AGO,
  },
  {
    id: 'demo-deleted-admin',
    name: 'Ivan Mason',
    title: 'Former Admin',
    divisionId: home,
    state: 'deleted',
    daysSinceSignIn: LONG_AGO,
  },
  { id: 'demo-too-wide-supervisor', name: 'Rosa Klein', title: 'Shift Lead', divisionId: collections },
  { id: 'demo-too-wide-campaigns', name: 'Sam Ortiz', title: 'Shift Lead', divisionId: sales },
  { id: 'demo-stale-roles', name: 'Tara Wood', title: 'Project Lead', divisionId: home },
  { id: 'demo-organization-admin', name: 'Eva Moore', title: 'Head of IT', divisionId: home },
];

/** People put there on purpose. Their ids are the same for every seed. */
export const plantedPeople: PlantedPerson[] = [...everydayPeople, ...findings];
