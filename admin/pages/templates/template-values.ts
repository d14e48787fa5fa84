import type { ChosenPerson } from '../../parts/form/people-field';
import { standardOptions, type OptionValues } from '../../parts/letter/option-values';
import type { CreateBookingTemplateInput } from '../../parts/schema/types.generated';
import { personName } from '../../parts/text/person-name';
import type { ListedTemplate } from './listed-template';

/** The values of the form for a booking template. An empty text is no value. */
export interface TemplateValues extends OptionValues {
  name: string;
  groupId: string;
  costCentre: string;
  ownerId: ChosenPerson | null;
  editableByOwner: boolean;
  customRoleIds: readonly string[];
  userIds: readonly ChosenPerson[];
}

/** The values of a stored template, or those with which a new one begins. */
export function templateValues(template: ListedTemplate | null, viewer: ChosenPerson | null): TemplateValues {
  if (template === null)
    return {
      ...standardOptions,
      name: '',
      groupId: '',
      costCentre: '',
      ownerId: viewer,
      editableByOwner: false,
      customRoleIds: [],
      userIds: [],
    };
  const { name, options, group, costCentre, owner, editableByOwner, customRoles = [], users = [] } = template;
  const { sides, colour, destination, registered } = options;
  return {
    ...{ sides, colour, destination, registered, name },
    groupId: group?.id ?? '',
    costCentre: costCentre ?? '',
    ownerId: chosenPerson(owner),
    editableByOwner,
    customRoleIds: customRoles.flatMap(({ id }) => id ?? []),
    userIds: users.flatMap((user) => chosenPerson(user) ?? []),
  };
}

/** The fields that only viewers who manage templates can change. */
interface Choices {
  hasOwner: boolean;
  hasRoles: boolean;
  hasUsers: boolean;
}

/** The input of the mutations, with the choices that the viewer has. */
export function templateInput(values: TemplateValues, { hasOwner, hasRoles, hasUsers }: Choices) {
  const { name, groupId, costCentre, ownerId, editableByOwner, customRoleIds, userIds, ...options } = values;
  return {
    name,
    options,
    groupId: groupId === '' ? null : groupId,
    costCentre: costCentre === '' ? null : costCentre,
    ...(hasOwner && ownerId !== null && { ownerId: ownerId.id }),
    ...(hasOwner && { editableByOwner }),
    ...(hasRoles && { customRoleIds: [...customRoleIds] }),
    ...(hasUsers && { userIds: userIds.map(({ id }) => id) }),
  } satisfies CreateBookingTemplateInput;
}

function chosenPerson(user: ListedTemplate['owner']): ChosenPerson | null {
  return user.id === undefined ? null : { id: user.id, name: personName(user) };
}
