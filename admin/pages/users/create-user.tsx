import { useState } from 'react';
import { useAction } from '../../parts/data/action';
import { Button } from '../../parts/action/button';
import { useLanguageOptions, useSalutationOptions } from '../../parts/form/choices';
import { Dialog } from '../../parts/action/dialog';
import type { Failure } from '../../parts/data/failure';
import { Checkbox, ChecklistField, SelectField, TextField, type Option } from '../../parts/form/fields';
import { useActionForm } from '../../parts/form/form';
import { useCustomRoleOptions } from '../../parts/form/custom-role-options';
import { useGroupOptions } from '../../parts/form/group-options';
import { FailureNotice } from '../../parts/page/notice';
import { useSchema, useViewer } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { CreateUserDocument } from './create-user.generated';
import { InviteUserDocument } from './invite-user.generated';
import { RoleFields, useRoleChoices, type RoleChoice } from './role-fields';
import { TypeField } from './type-field';
import { nameOf, userTexts } from './user-texts';
import { userInputOf, type UserField, type UserValues } from './user-values';

/** A user who has just been created. */
export interface CreatedUser {
  id: string;
  name: string;
  email: string;
  /** The result of the invitation; a failure has the reason. */
  invitation: 'NOT_ASKED' | 'SENT' | Failure;
}

interface CreateUserProps {
  onCreated: (user: CreatedUser) => void;
  onClose: () => void;
}

/** The form for a new user, who is invited at once unless that is left out. */
export function CreateUser({ onCreated, onClose }: CreateUserProps) {
  const word = useWording();
  const choices = useRoleChoices();
  const groups = useGroupOptions();
  return (
    <Dialog title={word({ de: 'Neuer Benutzer', en: 'New user' })} isOpen onClose={onClose} size="wide">
      {choices === null || groups === null ? (
        <p role="status">{word(words.loading)}</p>
      ) : (
        <CreateUserForm choices={choices} groups={groups} onCreated={onCreated} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface CreateUserFormProps extends CreateUserProps {
  choices: readonly RoleChoice[];
  groups: readonly Option[];
}

function CreateUserForm({ choices, groups, onCreated, onClose }: CreateUserFormProps) {
  const word = useWording();
  const schema = useSchema();
  const languages = useLanguageOptions();
  const salutations = useSalutationOptions();
  const { account } = useViewer();
  const create = useAction(CreateUserDocument);
  const invite = useAction(InviteUserDocument);
  const [isInvited, setInvited] = useState(schema.has('Mutation.inviteUser'));
  const hasRole = schema.has('CreateUserInput.role') && choices.length > 0;
  const hasTrait = schema.has('CreateUserInput.approvalTrait') && choices.length > 0;
  const customRoles = useCustomRoleOptions() ?? [];
  const hasCustomRoles = schema.has('CreateUserInput.customRoleIds') && customRoles.length > 0;
  const fields: UserField[] = [
    'salutation',
    'firstName',
    'lastName',
    'companyName',
    'email',
    'loginName',
    'personnelNumber',
    'function',
    'language',
    'note',
    'groupIds',
    'type',
    ...(hasCustomRoles ? (['customRoleIds'] as const) : []),
    ...(hasRole ? (['role'] as const) : []),
    ...(hasTrait ? (['approvalTrait'] as const) : []),
  ];
  const [only, ...others] = groups;
  const usual = choices.find(({ isDefault }) => isDefault) ?? choices[0];
  const { form, failure, submit, isRunning } = useActionForm<UserValues, CreatedUser | null>({
    defaultValues: {
      salutation: '',
      firstName: '',
      lastName: '',
      companyName: '',
      email: '',
      loginName: '',
      personnelNumber: '',
      function: '',
      note: '',
      language: account?.language ?? 'DE',
      role: usual?.role ?? 'USER',
      approvalTrait: usual?.approvalTraits[0] ?? 'NONE',
      type: 'FULL',
      customRoleIds: [],
      groupIds: only !== undefined && others.length === 0 ? [only.value] : [],
    },
    run: async (values) => {
      const created = await create.run({ input: userInputOf(values, fields) });
      if (created.failure !== null) return created;
      const id = created.data.createUser?.user.id;
      if (id === undefined) return { data: null, failure: null };
      const name = nameOf(values);
      const invited = isInvited ? await invite.run({ id }) : null;
      const invitation = invited === null ? 'NOT_ASKED' : (invited.failure ?? 'SENT');
      return { data: { id, name, email: values.email, invitation }, failure: null };
    },
    onDone: (created) => {
      if (created !== null) onCreated(created);
      onClose();
    },
  });
  const { control } = form;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="form-columns">
        <TextField
          control={control}
          name="firstName"
          label={word(userTexts.firstName)}
          isRequired
          autoFocus
        />
        <TextField control={control} name="lastName" label={word(userTexts.lastName)} isRequired />
      </div>
      <TextField control={control} name="email" type="email" label={word(userTexts.email)} isRequired />
      <RoleFields form={form} choices={choices} hasRole={hasRole} hasTrait={hasTrait} />
      {hasCustomRoles && (
        <ChecklistField
          control={control}
          name="customRoleIds"
          label={word(userTexts.customRoles)}
          options={customRoles}
        />
      )}
      {groups.length > 0 && (
        <ChecklistField control={control} name="groupIds" label={word(userTexts.groups)} options={groups} />
      )}
      <details className="more-fields">
        <summary>{word({ de: 'Weitere Angaben', en: 'More details' })}</summary>
        <div className="form">
          <TextField
            control={control}
            name="loginName"
            label={word(userTexts.loginName)}
            description={word({
              de: 'Ohne Angabe die E-Mail-Adresse.',
              en: 'The e-mail address if left empty.',
            })}
          />
          <div className="form-columns">
            <TextField
              control={control}
              name="companyName"
              label={word(userTexts.companyName)}
              description={word(userTexts.companyNameMore)}
            />
            <SelectField
              control={control}
              name="salutation"
              label={word(userTexts.salutation)}
              options={salutations}
            />
            <TextField control={control} name="personnelNumber" label={word(userTexts.personnelNumber)} />
            <TextField control={control} name="function" label={word(userTexts.function)} />
          </div>
          <SelectField
            control={control}
            name="language"
            label={word(userTexts.language)}
            options={languages}
          />
          <TypeField control={control} />
          <TextField control={control} name="note" label={word(userTexts.note)} lines={2} />
        </div>
      </details>
      {schema.has('Mutation.inviteUser') && (
        <Checkbox isSelected={isInvited} onChange={setInvited}>
          {word({
            de: 'Gleich per E-Mail einladen, ein Passwort zu wählen',
            en: 'Invite by mail at once to choose a password',
          })}
        </Checkbox>
      )}
      <FailureNotice failure={failure} />
      <div className="dialog-buttons">
        <Button onPress={onClose}>{word(words.cancel)}</Button>
        <Button look="main" type="submit" isPending={isRunning}>
          {word(isInvited ? { de: 'Anlegen und einladen', en: 'Create and invite' } : words.create)}
        </Button>
      </div>
    </form>
  );
}
