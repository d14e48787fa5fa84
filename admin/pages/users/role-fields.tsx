import { useEffect, useMemo } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { useData } from '../../parts/data/data';
import { RadioField } from '../../parts/form/fields';
import { roleTexts } from '../../parts/text/role-words';
import type { ApprovalTrait, Role } from '../../parts/schema/types.generated';
import { useSchema } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { AssignableRolesDocument } from './assignable-roles.generated';
import { roleMeanings, traitMeanings, traitOrder, traitTexts, userTexts } from './user-texts';
import type { UserValues } from './user-values';

/** A role that the viewer can give, with the traits that go with it; the usual trait is the first. */
export interface RoleChoice {
  role: Role;
  approvalTraits: readonly ApprovalTrait[];
  /** True for the default role of a new user. */
  isDefault: boolean;
}

/** The roles that the viewer can give, the one with the least permissions first; null until they are known. */
export function useRoleChoices(): readonly RoleChoice[] | null {
  const isOffered = useSchema().has('Viewer.assignableRoles');
  const { data } = useData(AssignableRolesDocument, {}, { pause: !isOffered });
  return useMemo(() => {
    if (!isOffered) return [];
    if (data === undefined) return null;
    return (data.viewer?.assignableRoles ?? [])
      .flatMap(({ role, approvalTraits = [], isDefault = false }) =>
        role === undefined ? [] : [{ role, approvalTraits, isDefault }],
      )
      .reverse();
  }, [data, isOffered]);
}

interface RoleFieldsProps {
  form: UseFormReturn<UserValues>;
  choices: readonly RoleChoice[];
  hasRole: boolean;
  hasTrait: boolean;
}

/** The choice of a role and, in words about letters, of an approval trait that goes with it. */
export function RoleFields({ form, choices, hasRole, hasTrait }: RoleFieldsProps) {
  const word = useWording();
  const { control, setValue } = form;
  const [role, trait] = useWatch({ control, name: ['role', 'approvalTrait'] });
  const traits = useMemo(
    () => choices.find((choice) => choice.role === role)?.approvalTraits ?? [],
    [choices, role],
  );
  useEffect(() => {
    const [usual] = traits;
    if (usual !== undefined && !traits.includes(trait))
      setValue('approvalTrait', usual, { shouldDirty: true });
  }, [traits, trait, setValue]);
  return (
    <>
      {hasRole && (
        <RadioField
          control={control}
          name="role"
          label={word(userTexts.role)}
          options={choices.map((choice) => ({
            value: choice.role,
            label: word(roleTexts[choice.role]),
            description: word(roleMeanings[choice.role]),
          }))}
        />
      )}
      {hasTrait && (
        <RadioField
          control={control}
          name="approvalTrait"
          label={word(userTexts.approvalTrait)}
          options={traitOrder
            .filter((each) => traits.includes(each))
            .map((each) => ({
              value: each,
              label: word(traitTexts[each]),
              description: word(traitMeanings[each]),
            }))}
        />
      )}
    </>
  );
}
