import { useState } from 'react';
import { useAction, type Outcome } from '../../parts/data/action';
import { Button } from '../../parts/action/button';
import {
  browserTimeZone,
  useCountryOptions,
  useLanguageOptions,
  useTimeZoneOptions,
} from '../../parts/form/choices';
import { SelectField, TextField } from '../../parts/form/fields';
import { useActionForm } from '../../parts/form/form';
import { FailureNotice } from '../../parts/page/notice';
import type { Country, Language } from '../../parts/schema/types.generated';
import { NewPasswordFields, problemOfRepetition } from '../../parts/form/new-password';
import { useLanguage, useWording } from '../../parts/text/text';
import { RegisterAccountDocument } from './register-account.generated';
import { registrationTexts } from './registration-texts';

/** The login name and the password of a new account's superadmin. */
export interface Registered {
  company: string;
  email: string;
  loginName: string;
  password: string;
}

interface RegistrationValues {
  company: string;
  firstName: string;
  lastName: string;
  email: string;
  loginName: string;
  password: string;
  repeated: string;
  language: Language;
  country: Country;
  timeZone: string;
}

/** The form that registers a company and its superadmin. */
export function RegistrationForm({
  onRegistered,
}: {
  /** Called with what was registered; the form stays busy until it is done. */
  onRegistered: (registered: Registered) => Promise<void>;
}) {
  const word = useWording();
  const language = useLanguage();
  const countries = useCountryOptions();
  const languages = useLanguageOptions();
  const [timeZone] = useState(browserTimeZone);
  const timeZones = useTimeZoneOptions(timeZone);
  const register = useAction(RegisterAccountDocument);
  // The address is the login name, unless somebody else's is the same.
  const [isNameTaken, setNameTaken] = useState(false);
  const { form, failure, submit, isRunning } = useActionForm<RegistrationValues, unknown>({
    defaultValues: {
      company: '',
      firstName: '',
      lastName: '',
      email: '',
      loginName: '',
      password: '',
      repeated: '',
      language: language === 'de' ? 'DE' : 'EN',
      country: countryOfBrowser(countries.map(({ value }) => value)),
      timeZone,
    },
    run: async ({ repeated, loginName, ...values }): Promise<Outcome<unknown>> => {
      const difference = problemOfRepetition(word, values.password, repeated);
      if (difference !== null) return { data: null, failure: difference };
      const outcome = await register.run({
        input: { ...values, ...(isNameTaken && loginName !== '' && { loginName }) },
      });
      const problems = outcome.failure?.kind === 'REFUSED' ? outcome.failure.problems : [];
      const suggestion = problems.find(({ path }) => path === 'email')?.suggestion;
      if (suggestion !== undefined) {
        setNameTaken(true);
        form.setValue('loginName', suggestion);
      }
      if (outcome.failure === null) {
        const { company, email, password } = values;
        const chosen = isNameTaken && loginName !== '' ? loginName : email;
        await onRegistered({ company, email, loginName: chosen, password });
      }
      return outcome;
    },
    onDone: () => undefined,
  });
  const { control } = form;
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        control={control}
        name="company"
        label={word(registrationTexts.company)}
        autoComplete="organization"
        isRequired
        autoFocus
      />
      <div className="form-columns">
        <TextField
          control={control}
          name="firstName"
          label={word(registrationTexts.firstName)}
          autoComplete="given-name"
          isRequired
        />
        <TextField
          control={control}
          name="lastName"
          label={word(registrationTexts.lastName)}
          autoComplete="family-name"
          isRequired
        />
      </div>
      <TextField
        control={control}
        name="email"
        type="email"
        label={word(registrationTexts.email)}
        description={word(registrationTexts.emailMore)}
        autoComplete="email"
        isRequired
      />
      {isNameTaken && (
        <TextField
          control={control}
          name="loginName"
          label={word(registrationTexts.loginName)}
          description={word(registrationTexts.loginNameMore)}
          autoComplete="username"
          isRequired
        />
      )}
      <div className="form-columns">
        <NewPasswordFields control={control} names={['password', 'repeated']} />
      </div>
      <div className="form-columns">
        <SelectField
          control={control}
          name="language"
          label={word(registrationTexts.language)}
          options={languages}
        />
        <SelectField
          control={control}
          name="country"
          label={word(registrationTexts.country)}
          options={countries}
        />
      </div>
      <SelectField
        control={control}
        name="timeZone"
        label={word(registrationTexts.timeZone)}
        options={timeZones}
      />
      <FailureNotice failure={failure} />
      <Button look="main" type="submit" isPending={isRunning}>
        {word(registrationTexts.submit)}
      </Button>
    </form>
  );
}

/** The country of the browser's language if accounts can be there; Germany otherwise. */
function countryOfBrowser(countries: readonly Country[]): Country {
  const { region } = new Intl.Locale(navigator.language);
  return countries.find((each) => each === region) ?? 'DE';
}
