import type { ApprovalTrait, CreateUserInput, Language, Role } from '../../parts/schema/types.generated';

/** What the forms about a user have entered; an empty text is no value. */
export interface UserValues {
  firstName: string;
  lastName: string;
  email: string;
  loginName: string;
  personnelNumber: string;
  function: string;
  language: Language;
  note: string;
  role: Role;
  approvalTrait: ApprovalTrait;
  groupIds: readonly string[];
}

/** The name of a value. */
export type UserField = keyof UserValues;

/** The input of these fields. */
export function userInputOf<Field extends UserField>(
  values: UserValues,
  fields: readonly Field[],
): Pick<CreateUserInput, Field> {
  const input: Partial<Record<UserField, unknown>> = {};
  for (const field of fields) {
    const value = values[field];
    input[field] = value === '' ? null : value;
  }
  // Each field of the values has the type of the input's field, or null for none.
  return input as Pick<CreateUserInput, Field>;
}
