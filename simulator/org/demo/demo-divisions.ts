import type { SimulatedOrg } from '../simulated-org';
import { demoDivisions } from './demo-ids';

const names: [id: string, name: string, description: string][] = [
  [demoDivisions.home, 'Home', 'Head office and everything without a division of its own'],
  [demoDivisions.careEmea, 'Customer Care EMEA', 'Service lines of Europe, Middle East and Africa'],
  [demoDivisions.careAmericas, 'Customer Care Americas', 'Service lines of the Americas'],
  [demoDivisions.sales, 'Sales', 'Inbound and outbound sales'],
  [demoDivisions.claims, 'Claims', 'Regulated work: claims of insured customers'],
  [demoDivisions.collections, 'Collections', 'Overdue accounts'],
  [demoDivisions.technicalSupport, 'Technical Support', 'First and second line'],
  [demoDivisions.partners, 'Partners', 'Outsourced teams'],
];

export function addDemoDivisions(org: SimulatedOrg): void {
  for (const [id, name, description] of names) {
    org.divisions.set(id, { id, name, description, homeDivision: id === demoDivisions.home });
  }
}
