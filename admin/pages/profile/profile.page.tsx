import { Fragment, useState } from 'react';
import { useAction } from '../../parts/data/action';
import { offerOf } from '../../parts/action/allowed-action';
import { DeputiesSection } from '../../parts/deputies/deputies-section';
import { OwnStandIns } from '../../parts/deputies/own-stand-ins';
import { shownStandIns } from '../../parts/deputies/stands-in-for';
import { useLanguageOptions, useSalutationOptions } from '../../parts/form/choices';
import { useData } from '../../parts/data/data';
import { SelectField, TextField } from '../../parts/form/fields';
import { useActionForm } from '../../parts/form/form';
import { useFormats } from '../../parts/text/format';
import { FailureNotice } from '../../parts/page/notice';
import { Page, Section } from '../../parts/page/page';
import { roleTexts } from '../../parts/text/role-words';
import type { Language, Salutation } from '../../parts/schema/types.generated';
import { SavedForm } from '../../parts/form/saved-form';
import { useSchema, useSession } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { PasswordForm } from './password-form';
import { Permissions } from './permissions';
import { ProfileDocument, type ProfileQuery } from './profile.generated';
import { profileTexts, traitTexts } from './profile-texts';
import { UpdateProfileDocument } from './update-profile.generated';

type ProfileViewer = NonNullable<ProfileQuery['viewer']>;
type ProfileUser = NonNullable<ProfileViewer['user']>;

/** The viewer's own data, password, session and permissions. */
export default function ProfilePage() {
  const word = useWording();
  const schema = useSchema();
  const { data, failure, reload } = useData(ProfileDocument, {});
  const viewer = data?.viewer ?? null;
  return (
    <Page title={word(profileTexts.profile)}>
      {viewer === null ? (
        failure === null ? (
          <p role="status">{word(words.loading)}</p>
        ) : (
          <FailureNotice failure={failure} onRetry={reload} />
        )
      ) : (
        <>
          {viewer.user !== undefined && schema.has('Mutation.updateProfile') && (
            <Section title={word(profileTexts.person)}>
              <PersonForm user={viewer.user} />
            </Section>
          )}
          {schema.has('Mutation.changePassword') && (
            <Section title={word(profileTexts.password)}>
              <PasswordForm />
            </Section>
          )}
          <OwnDeputies viewer={viewer} />
          <Section title={word(profileTexts.access)}>
            <AccessFacts viewer={viewer} />
          </Section>
          <Section title={word(profileTexts.permissions)}>
            <Permissions grants={viewer.permissions ?? []} />
          </Section>
        </>
      )}
    </Page>
  );
}

interface PersonValues {
  salutation: Salutation | '';
  firstName: string;
  lastName: string;
  language: Language;
}

function PersonForm({ user }: { user: ProfileUser }) {
  const word = useWording();
  const { reload } = useSession();
  const languages = useLanguageOptions();
  const salutations = useSalutationOptions();
  const update = useAction(UpdateProfileDocument);
  const values: PersonValues = {
    salutation: user.salutation ?? '',
    firstName: user.firstName ?? '',
    lastName: user.lastName ?? '',
    language: user.language ?? 'DE',
  };
  const actionForm = useActionForm({
    defaultValues: values,
    values,
    run: ({ salutation, ...others }: PersonValues) =>
      update.run({ input: { ...others, salutation: salutation === '' ? null : salutation } }),
    onDone: () => void reload(),
  });
  const { control } = actionForm.form;
  return (
    <SavedForm actionForm={actionForm}>
      <div className="form-columns">
        <TextField
          control={control}
          name="firstName"
          label={word(profileTexts.firstName)}
          autoComplete="given-name"
          isRequired
        />
        <TextField
          control={control}
          name="lastName"
          label={word(profileTexts.lastName)}
          autoComplete="family-name"
          isRequired
        />
        <SelectField
          control={control}
          name="salutation"
          label={word(profileTexts.salutation)}
          options={salutations}
        />
        <SelectField
          control={control}
          name="language"
          label={word(profileTexts.language)}
          description={word(profileTexts.languageMore)}
          options={languages}
        />
      </div>
    </SavedForm>
  );
}

/** The deputies of the viewer, and the approvers that the viewer represents. */
function OwnDeputies({ viewer: { user, standsInFor } }: { viewer: ProfileViewer }) {
  const actions = (user?.allowedActions ?? []).flatMap(({ action, allowed, message = null }) =>
    action === undefined || allowed === undefined ? [] : [{ action, allowed, message }],
  );
  const offer = offerOf(actions, 'NAME_DEPUTY');
  const [notice, setNotice] = useState<string | null>(null);
  const shown = shownStandIns(standsInFor);
  if (user?.id === undefined) return null;
  return (
    <DeputiesSection userId={user.id} offer={offer}>
      {shown.length > 0 || notice !== null ? (
        <OwnStandIns deputyships={shown} notice={notice} onNotice={setNotice} />
      ) : undefined}
    </DeputiesSection>
  );
}

function AccessFacts({ viewer: { user, session } }: { viewer: ProfileViewer }) {
  const word = useWording();
  const schema = useSchema();
  const formats = useFormats();
  const facts: [name: string, value: string | null | undefined][] = [
    [word(profileTexts.loginName), user?.loginName],
    [word(profileTexts.email), user?.email],
    [word(profileTexts.role), user?.role && word(roleTexts[user.role])],
    [word(profileTexts.groups), user?.groups?.map(({ name }) => name).join(', ')],
    [word(profileTexts.approval), user?.approvalTrait && word(traitTexts[user.approvalTrait])],
    [word(profileTexts.session), session?.createdAt && formats.dateTime(session.createdAt)],
    [word(profileTexts.ipAddress), session?.ipAddress],
    [word(profileTexts.userAgent), session?.userAgent],
  ];
  return (
    <>
      <dl className="facts">
        {facts.map(([name, value]) =>
          value == null || value === '' ? null : (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd className="user-text">{value}</dd>
            </Fragment>
          ),
        )}
      </dl>
      {!schema.has('Mutation.updateUser') && <p>{word(profileTexts.changedByOthers)}</p>}
    </>
  );
}
