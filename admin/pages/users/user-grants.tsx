import { useMemo, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { offerOf, type Offer } from '../../parts/action/allowed-action';
import { useConfirmedChange } from '../../parts/action/confirmed-change';
import { Button } from '../../parts/action/button';
import { EditableSection } from '../../parts/action/editable-section';
import { useAction } from '../../parts/data/action';
import { useData } from '../../parts/data/data';
import { useCustomRoleOptions } from '../../parts/form/custom-role-options';
import { ChecklistField } from '../../parts/form/fields';
import { useActionForm } from '../../parts/form/form';
import { FailureNotice } from '../../parts/page/notice';
import { choicesOf } from '../../parts/permissions/grant-choices';
import { limitsOf } from '../../parts/permissions/grant-limits';
import { PermissionEditor } from '../../parts/permissions/permission-editor';
import { HeldFor, type ChosenGroups } from '../../parts/permissions/held-for';
import type { CustomRoleGroupsInput, UserAction } from '../../parts/schema/types.generated';
import { useSchema } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { Explanation } from './explanation';
import { grantsTexts } from './grants-texts';
import { GivenRights } from './given-rights';
import { GivenRoles } from './given-roles';
import type { ShownUser } from './shown-user';
import { UpdateUserRightsDocument } from './update-user-rights.generated';
import { UpdateUserRolesDocument } from './update-user-roles.generated';
import { UserGrantsDocument } from './user-grants.generated';
import { grantsOfUser, type GrantsOfUser } from './grants-of-user';
import { UserPreview } from '../../parts/permissions/user-preview';
import { userTexts } from './user-texts';
import './users.css';

const absent: Offer = { kind: 'ABSENT' };

/** The custom roles of a user, and the rights and exclusions beyond them. */
export function UserGrants({ user }: { user: ShownUser }) {
  const word = useWording();
  const schema = useSchema();
  const { data, failure, isLoading, reload } = useData(UserGrantsDocument, { id: user.id }, { fresh: true });
  const offer = (action: UserAction): Offer =>
    user.status === 'DELETED' ? absent : offerOf(user.allowedActions, action);
  if (isLoading) return <p role="status">{word(words.loading)}</p>;
  if (data?.user == null) return <FailureNotice failure={failure} onRetry={reload} />;
  const found = grantsOfUser(data);
  // The roles of everyone apply to all users who are not deleted.
  const grants = user.status === 'DELETED' ? { ...found, rolesOfEveryone: [] } : found;
  return (
    <>
      <EditableSection
        title={word(userTexts.customRoles)}
        offer={offer('UPDATE_CUSTOM_ROLES')}
        form={(close) => <CustomRolesForm userId={user.id} grants={grants} onClose={close} />}
      >
        <GivenRoles user={user} grants={grants} offer={offer('UPDATE_CUSTOM_ROLES')} />
      </EditableSection>
      <EditableSection
        title={word(grantsTexts.rights)}
        offer={offer('UPDATE_RIGHTS')}
        form={(close) => <RightsForm userId={user.id} grants={grants} onClose={close} />}
      >
        <GivenRights grants={grants} />
      </EditableSection>
      {schema.has('Query.explainPermission') && user.status !== 'DELETED' && <Explanation user={user} />}
    </>
  );
}

interface GrantsFormProps {
  userId: string;
  grants: GrantsOfUser;
  onClose: () => void;
}

/** The form for the custom roles of a user. It only submits the user's changes, so that changes by others in the meantime stay. */
function CustomRolesForm({ userId, grants: { customRoles }, onClose }: GrantsFormProps) {
  const word = useWording();
  const options = useCustomRoleOptions();
  const update = useAction(UpdateUserRolesDocument);
  const change = useConfirmedChange();
  const held = customRoles.map(({ id }) => id);
  const [before] = useState(held);
  const wanted = (chosen: readonly string[]): string[] => [
    ...held.filter((id) => chosen.includes(id) || !before.includes(id)),
    ...chosen.filter((id) => !before.includes(id) && !held.includes(id)),
  ];
  const [groups, setGroups] = useState<ChosenGroups>(null);
  const added = (chosen: readonly string[]): string[] => chosen.filter((id) => !held.includes(id));
  const groupsOf = (chosen: readonly string[]): CustomRoleGroupsInput[] =>
    groups === null
      ? []
      : added(chosen).map((customRoleId) => ({ customRoleId, groupIds: [...groups.keys()] }));
  const actionForm = useActionForm<{ customRoleIds: string[] }, unknown>({
    defaultValues: { customRoleIds: before },
    run: ({ customRoleIds }) =>
      change.run((confirmations) =>
        update.run({
          input: {
            userId,
            customRoleIds: wanted(customRoleIds),
            customRoleGroups: groupsOf(customRoleIds),
            ...confirmations,
          },
        }),
      ),
    onDone: onClose,
  });
  const chosenIds = useWatch({ control: actionForm.form.control, name: 'customRoleIds' });
  if (options === null) return <p role="status">{word(words.loading)}</p>;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        actionForm.submit();
      }}
    >
      {options.length === 0 ? (
        <p>{word(grantsTexts.noRolesAtAll)}</p>
      ) : (
        <ChecklistField
          control={actionForm.form.control}
          name="customRoleIds"
          label={word(userTexts.customRoles)}
          options={options}
        />
      )}
      {added(chosenIds).length > 0 && (
        <>
          <p>{word(grantsTexts.newRolesFor)}</p>
          <HeldFor value={groups} onChange={setGroups} />
        </>
      )}
      {!isSameSet(chosenIds, before) && groups?.size !== 0 && (
        <UserPreview
          input={{ userId, customRoleIds: wanted(chosenIds), customRoleGroups: groupsOf(chosenIds) }}
        />
      )}
      <FailureNotice failure={actionForm.failure} />
      <div className="button-row">
        {options.length > 0 && (
          <Button look="main" type="submit" isPending={actionForm.isRunning}>
            {word(words.save)}
          </Button>
        )}
        <Button onPress={onClose}>{word(words.cancel)}</Button>
      </div>
      {change.question}
    </form>
  );
}

/** The grid for the rights and exclusions of a user. */
function RightsForm({ userId, grants, onClose }: GrantsFormProps) {
  const update = useAction(UpdateUserRightsDocument);
  const key = JSON.stringify([grants.rights, grants.exclusions]);
  const [stored, storedLimits] = useMemo(() => {
    const [rights, exclusions] = JSON.parse(key) as [GrantsOfUser['rights'], GrantsOfUser['exclusions']];
    const excluded = exclusions.map(({ permission }) => permission);
    return [choicesOf(rights, excluded), limitsOf(rights)];
  }, [key]);
  const held = useMemo(
    () =>
      new Set(
        [...grants.customRoles, ...grants.rolesOfEveryone].flatMap((role) =>
          role.grants.map(({ permission }) => permission),
        ),
      ),
    [grants.customRoles, grants.rolesOfEveryone],
  );
  return (
    <PermissionEditor
      stored={stored}
      storedLimits={storedLimits}
      ofUser={{ held }}
      save={({ grants: rights, exclusions }, confirmations) =>
        update.run({ input: { userId, rights, exclusions: [...exclusions], ...confirmations } })
      }
      preview={({ grants: rights, exclusions }) => (
        <UserPreview input={{ userId, rights, exclusions: [...exclusions] }} />
      )}
      onClose={onClose}
    />
  );
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each));
}
