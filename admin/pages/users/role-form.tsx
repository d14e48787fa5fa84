import type { Offer } from '../../parts/action/allowed-action';
import { ChecklistField } from '../../parts/form/fields';
import { useGroupOptions } from '../../parts/form/group-options';
import type { UserAction } from '../../parts/schema/types.generated';
import { useSchema } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { RoleFields, useRoleChoices, type RoleChoice } from './role-fields';
import { RoleFormPreview } from './role-form-preview';
import type { ShownUser } from './shown-user';
import { TypeField } from './type-field';
import { UserForm } from './user-form';
import { userTexts } from './user-texts';
import type { UserField } from './user-values';

interface RoleFormProps {
  user: ShownUser;
  offer: (action: UserAction) => Offer;
  onClose: () => void;
}

/** The form for role, approval trait, type and groups of a user: one without the other is often refused. */
export function RoleForm({ user, offer, onClose }: RoleFormProps) {
  const word = useWording();
  const schema = useSchema();
  const assignable = useRoleChoices();
  const groups = useGroupOptions();
  if (assignable === null || groups === null) return <p role="status">{word(words.loading)}</p>;
  const hasRole = offer('ASSIGN_ROLE').kind === 'OFFERED';
  const hasTrait = offer('ASSIGN_APPROVAL_TRAIT').kind === 'OFFERED';
  const hasType = offer('CHANGE_TYPE').kind === 'OFFERED';
  const hasGroups = offer('UPDATE_GROUPS').kind === 'OFFERED' && groups.length > 0;
  const fields: UserField[] = [
    ...(hasRole ? (['role'] as const) : []),
    ...(hasTrait ? (['approvalTrait'] as const) : []),
    ...(hasType ? (['type'] as const) : []),
    ...(hasGroups ? (['groupIds'] as const) : []),
  ];
  return (
    <UserForm user={user} fields={fields} groupIds={groups.map(({ value }) => value)} onClose={onClose}>
      {(form) => (
        <>
          <RoleFields
            form={form}
            choices={withPresent(assignable, user, schema.values('ApprovalTrait'))}
            hasRole={hasRole}
            hasTrait={hasTrait}
          />
          {hasType && <TypeField control={form.control} />}
          {hasGroups && (
            <ChecklistField
              control={form.control}
              name="groupIds"
              label={word(userTexts.groups)}
              options={groups}
            />
          )}
          <RoleFormPreview user={user} control={form.control} fields={fields} />
        </>
      )}
    </UserForm>
  );
}

/** The choices, with what the user has already even if the viewer could not give it. */
function withPresent(
  choices: readonly RoleChoice[],
  { role, approvalTrait }: ShownUser,
  traits: RoleChoice['approvalTraits'],
): readonly RoleChoice[] {
  if (!choices.some((choice) => choice.role === role))
    return [...choices, { role, approvalTraits: traits, isDefault: false }];
  return choices.map((choice) =>
    choice.role !== role || choice.approvalTraits.includes(approvalTrait)
      ? choice
      : { ...choice, approvalTraits: [...choice.approvalTraits, approvalTrait] },
  );
}
