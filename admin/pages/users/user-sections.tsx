import type { ReactNode } from 'react';
import { offerOf, type Offer } from '../../parts/action/allowed-action';
import { useLanguageOptions, useSalutationOptions } from '../../parts/form/choices';
import { SelectField, TextField } from '../../parts/form/fields';
import { useFormats } from '../../parts/text/format';
import { MailSettingsForm } from '../../parts/mail-settings/mail-settings-form';
import { roleTexts } from '../../parts/text/role-words';
import type { UserAction } from '../../parts/schema/types.generated';
import { useSchema } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { EditableSection } from '../../parts/action/editable-section';
import { AppSection } from './app-section';
import { OwnerSection } from './owner-section';
import { BillingContact } from './billing-contact';
import { RoleForm } from './role-form';
import type { ShownUser } from './shown-user';
import { UserForm } from './user-form';
import { accessKindTexts, shortTraitTexts, traitMeanings, typeTexts, userTexts } from './user-texts';

const absent: Offer = { kind: 'ABSENT' };

const roleActions: readonly UserAction[] = [
  'ASSIGN_ROLE',
  'ASSIGN_APPROVAL_TRAIT',
  'CHANGE_TYPE',
  'UPDATE_GROUPS',
];

/** The data of a user, each section with a form for viewers who may change it; `grants` follows the section of role and groups. */
export function UserSections({ user, grants }: { user: ShownUser; grants: ReactNode }) {
  const word = useWording();
  const schema = useSchema();
  const languages = useLanguageOptions();
  const salutations = useSalutationOptions();
  const offer = (action: UserAction): Offer =>
    user.status === 'DELETED' ? absent : offerOf(user.allowedActions, action);
  return (
    <>
      <EditableSection
        title={word({ de: 'Person', en: 'Person' })}
        offer={offer('UPDATE')}
        form={(close) => <PersonForm user={user} onClose={close} />}
      >
        <dl className="facts">
          <Fact label={word(userTexts.salutation)}>
            {user.salutation && (salutations.find(({ value }) => value === user.salutation)?.label ?? null)}
          </Fact>
          <Fact label={word(userTexts.firstName)}>{user.firstName}</Fact>
          <Fact label={word(userTexts.lastName)}>{user.lastName}</Fact>
          <Fact label={word(userTexts.companyName)}>{user.companyName}</Fact>
          <Fact label={word(userTexts.personnelNumber)}>{user.personnelNumber}</Fact>
          <Fact label={word(userTexts.function)}>{user.function}</Fact>
          <Fact label={word(userTexts.language)}>
            {languages.find(({ value }) => value === user.language)?.label ?? user.language}
          </Fact>
        </dl>
      </EditableSection>
      <EditableSection
        title={word({ de: 'Anmeldung', en: 'Login' })}
        offer={offer('UPDATE_LOGIN')}
        form={(close) => <LoginForm user={user} onClose={close} />}
      >
        <LoginFacts user={user} />
      </EditableSection>
      <EditableSection
        title={word({ de: 'Rolle und Gruppen', en: 'Role and groups' })}
        offer={firstOffer(roleActions.map(offer))}
        form={(close) => <RoleForm user={user} offer={offer} onClose={close} />}
      >
        <dl className="facts">
          <Fact label={word(userTexts.role)}>{word(roleTexts[user.role])}</Fact>
          <Fact label={word(userTexts.accessKind)}>{word(accessKindTexts[user.accessKind])}</Fact>
          <dt>{word(userTexts.approvalTrait)}</dt>
          <dd>
            {word(shortTraitTexts[user.approvalTrait])}
            <span className="field-description">{word(traitMeanings[user.approvalTrait])}</span>
          </dd>
          <Fact label={word(userTexts.type)}>{word(typeTexts[user.type])}</Fact>
          {schema.has('Group.name') && (
            <Fact label={word(userTexts.groups)}>
              {user.groups
                .map(({ name = '', status }) =>
                  status === 'ACTIVE'
                    ? name
                    : word({ de: '{name} (nicht aktiv)', en: '{name} (not active)' }, { name }),
                )
                .join(', ')}
            </Fact>
          )}
        </dl>
      </EditableSection>
      {grants}
      <BillingContact user={user} />
      <AppSection user={user} offer={offer('UPDATE')} />
      <OwnerSection user={user} offer={offer('UPDATE')} />
      {user.note !== undefined && offer('UPDATE_NOTE').kind !== 'ABSENT' && (
        <EditableSection
          title={word(userTexts.note)}
          offer={offer('UPDATE_NOTE')}
          form={(close) => <NoteForm user={user} onClose={close} />}
        >
          <p className="user-text">{user.note ?? '–'}</p>
        </EditableSection>
      )}
      {schema.has('User.mailSettings') && offer('UPDATE_MAIL_SETTINGS').kind !== 'ABSENT' && (
        <MailSettingsForm userId={user.id} />
      )}
    </>
  );
}

/** The first of the offers that works, otherwise the first that says why not. */
function firstOffer(offers: readonly Offer[]): Offer {
  return (
    offers.find(({ kind }) => kind === 'OFFERED') ?? offers.find(({ kind }) => kind === 'REFUSED') ?? absent
  );
}

function Fact({ label, children }: { label: string; children: string | null }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className="user-text">{children === null || children === '' ? '–' : children}</dd>
    </>
  );
}

function LoginFacts({ user }: { user: ShownUser }) {
  const word = useWording();
  const formats = useFormats();
  return (
    <dl className="facts">
      <Fact label={word(userTexts.email)}>{user.email}</Fact>
      <Fact label={word(userTexts.loginName)}>{user.loginName}</Fact>
      <Fact label={word(userTexts.lastLoginAt)}>{formats.dateTime(user.lastLoginAt)}</Fact>
      <Fact label={word(userTexts.createdAt)}>{formats.dateTime(user.createdAt)}</Fact>
    </dl>
  );
}

interface PartFormProps {
  user: ShownUser;
  onClose: () => void;
}

function PersonForm({ user, onClose }: PartFormProps) {
  const word = useWording();
  const languages = useLanguageOptions();
  const salutations = useSalutationOptions();
  return (
    <UserForm
      user={user}
      fields={[
        'salutation',
        'firstName',
        'lastName',
        'companyName',
        'personnelNumber',
        'function',
        'language',
      ]}
      onClose={onClose}
    >
      {({ control }) => (
        <>
          <div className="form-columns">
            <TextField
              control={control}
              name="firstName"
              label={word(userTexts.firstName)}
              isRequired
              autoFocus
            />
            <TextField control={control} name="lastName" label={word(userTexts.lastName)} isRequired />
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
        </>
      )}
    </UserForm>
  );
}

function LoginForm({ user, onClose }: PartFormProps) {
  const word = useWording();
  return (
    <UserForm user={user} fields={['email', 'loginName']} onClose={onClose}>
      {({ control }) => (
        <div className="form-columns">
          <TextField
            control={control}
            name="email"
            type="email"
            label={word(userTexts.email)}
            isRequired
            autoFocus
            {...(user.invitation !== null && {
              description: word({
                de: 'Eine neue Adresse macht die offene Einladung ungültig.',
                en: 'A new address revokes the open invitation.',
              }),
            })}
          />
          <TextField control={control} name="loginName" label={word(userTexts.loginName)} isRequired />
        </div>
      )}
    </UserForm>
  );
}

function NoteForm({ user, onClose }: PartFormProps) {
  const word = useWording();
  return (
    <UserForm user={user} fields={['note']} onClose={onClose}>
      {({ control }) => (
        <TextField
          control={control}
          name="note"
          label={word(userTexts.note)}
          description={word({
            de: 'Nur für die, die den Benutzer verwalten.',
            en: 'Only for those who administer the user.',
          })}
          lines={3}
          autoFocus
        />
      )}
    </UserForm>
  );
}
