import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { BooleanQuery } from '../../http/boolean-query';
import { ListQuery, RowListQuery } from '../../lists/paging/list.query';
import { licenseMismatches, type LicenseMismatch } from './licenses.dto';

export class ListLicensesQuery extends ListQuery {}

/** Which users of a licence are asked for. All that is given must hold; without `needed` and `assigned`, either. */
export class ListLicenseUsersQuery extends RowListQuery {
  /** Whether Genesys infers the licence from the roles of the user. */
  @BooleanQuery()
  readonly needed?: boolean;

  /** Whether the user has the licence. */
  @BooleanQuery()
  readonly assigned?: boolean;

  @IsOptional()
  @IsIn(licenseMismatches)
  readonly mismatch?: LicenseMismatch;
}

export class ListLicenseReasonsQuery extends RowListQuery {
  /** Id of the role that includes the permission. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly roleId?: string;
}

/** Which mismatches are asked for. All that is given must hold. */
export class ListLicenseMismatchesQuery extends RowListQuery {
  @IsOptional()
  @IsIn(licenseMismatches)
  readonly mismatch?: LicenseMismatch;

  /** Id of the licence. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly licenseId?: string;
}

export class ListRoleLicensesQuery extends ListQuery {
  /** Only this role. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly roleId?: string;

  /** Only roles that make their holders need this licence. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly licenseId?: string;
}
