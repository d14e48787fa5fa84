import type {
  AppArea,
  ApprovalTrait,
  CreateUserInput,
  KeyFigure,
  OwnerArea,
  Language,
  Role,
  Salutation,
  UserType,
} from '../../parts/schema/types.generated';

/** The values of the forms about a user. An empty text is no value. */
export interface UserValues {
  salutation: Salutation | '';
  firstName: string;
  lastName: string;
  companyName: string;
  email: string;
  loginName: string;
  personnelNumber: string;
  function: string;
  language: Language;
  note: string;
  role: Role;
  approvalTrait: ApprovalTrait;
  type: UserType;
  groupIds: readonly string[];
  hiddenAppAreas: readonly AppArea[];
  hiddenKeyFigures: readonly KeyFigure[];
  ownerAreas: readonly OwnerArea[];
  /** For new users only. */
  customRoleIds: readonly string[];
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

/** The values of an existing user; of the groups, those that can be chosen. */
export function valuesOfUser(user: EditedUser, groupIds: readonly string[]): UserValues {
  return {
    salutation: user.salutation ?? '',
    firstName: user.firstName,
    lastName: user.lastName,
    companyName: user.companyName,
    email: user.email,
    loginName: user.loginName,
    personnelNumber: user.personnelNumber ?? '',
    function: user.function ?? '',
    language: user.language,
    note: user.note ?? '',
    role: user.role,
    approvalTrait: user.approvalTrait,
    type: user.type,
    hiddenAppAreas: user.hiddenAppAreas,
    hiddenKeyFigures: user.hiddenKeyFigures,
    ownerAreas: user.ownerAreas,
    groupIds: user.groups.flatMap(({ id }) => (id !== undefined && groupIds.includes(id) ? [id] : [])),
    customRoleIds: [],
  };
}

type EditedUser = Omit<
  UserValues,
  'salutation' | 'personnelNumber' | 'function' | 'note' | 'groupIds' | 'customRoleIds'
> & {
  salutation: Salutation | null;
  personnelNumber: string | null;
  function: string | null;
  note?: string | null | undefined;
  groups: readonly { id?: string }[];
};

/** Tests whether two values of a field are equal. The order of lists does not count. */
export function isSameValue(one: string | readonly string[], other: string | readonly string[]): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return one.length === other.length && one.every((each) => other.includes(each));
}
