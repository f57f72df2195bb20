import type { Claim } from '../../access/assertions/claim';
import type { Definition, DefinitionContent } from '../../definitions/definition';

/** The content of an assertion. A type alias, since interfaces are not assignable to JsonValue. */
export type AssertionContent = DefinitionContent & { readonly claim: Claim };

export type StoredAssertion = Definition<AssertionContent>;

/** They are evaluated together, and one answer covers all of them. */
export const MAX_ASSERTIONS = 200;
