import { InternTable } from '../../../access/matrix/intern-table';
import type { Grant, SubjectType } from '../../../access/model/snapshot';
import type { Membership } from './fact';

const typeNumbers: Readonly<Record<SubjectType, number>> = {
  user: 0,
  group: 1,
  oauth_client: 2,
  trustee_user: 3,
  trustee_group: 4,
};
const TYPES = Object.keys(typeNumbers).length;

/** Maximum number of divisions that a difference can distinguish; the numbers of a pair have to fit into 53 bits. */
const MAX_DIVISIONS = 2 ** 22;

/** Gives each fact of one kind a pair of numbers of its own, so that they compare without strings. */
export interface RelationNumbers<Fact> {
  first(fact: Fact): number;
  second(fact: Fact): number;
}

export class GrantNumbers implements RelationNumbers<Grant> {
  private readonly subjects = new InternTable();
  private readonly roles = new InternTable();
  private readonly divisions = new InternTable();

  first({ subjectId }: Grant): number {
    return this.subjects.intern(subjectId);
  }

  second({ subjectType, roleId, divisionId }: Grant): number {
    const division = this.divisions.intern(divisionId);
    if (division >= MAX_DIVISIONS) throw new RangeError('There are too many divisions to compare grants.');
    const role = this.roles.intern(roleId) * TYPES + typeNumbers[subjectType];
    return role * MAX_DIVISIONS + division;
  }
}

export class MembershipNumbers implements RelationNumbers<Membership> {
  private readonly users = new InternTable();
  private readonly groups = new InternTable();

  first({ userId }: Membership): number {
    return this.users.intern(userId);
  }

  second({ groupId, relation }: Membership): number {
    return this.groups.intern(groupId) * 2 + (relation === 'owner' ? 1 : 0);
  }
}
