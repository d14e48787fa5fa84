import type { DefaultValues } from 'react-hook-form';
import { useAction, type Outcome } from '../../parts/data/action';
import { useCountryOptions, useLanguageOptions, useTimeZoneOptions } from '../../parts/form/choices';
import { problemAt } from '../../parts/data/failure';
import { SelectField, TextField } from '../../parts/form/fields';
import { useActionForm, type ActionForm } from '../../parts/form/form';
import { SavedForm } from '../../parts/form/saved-form';
import type { UpdateAccountInput } from '../../parts/schema/types.generated';
import { useSession } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import type { AccountQuery } from './account.generated';
import { accountTexts } from './account-texts';
import { TimesField } from './times-field';
import { UpdateAccountDocument } from './update-account.generated';
import './account.css';

/** The account as its page shows it. */
export type ShownAccount = AccountQuery['account'];

/** A form for a part of the account, saved on its own. */
export function useAccountForm<Values extends object>(
  values: Values,
  inputOf: (values: Values) => Outcome<never> | UpdateAccountInput,
): ActionForm<Values> {
  const update = useAction(UpdateAccountDocument);
  const { reload } = useSession();
  return useActionForm<Values, unknown>({
    // A generic object is not known to be the deep partial of itself.
    defaultValues: values as DefaultValues<Values>,
    values,
    run: async (entered) => {
      const input = inputOf(entered);
      return 'failure' in input ? input : update.run({ input });
    },
    // The header and all times follow the name and the time zone.
    onDone: () => void reload(),
  });
}

/** Name, country, language and time zone. */
export function CompanyForm({ account }: { account: ShownAccount }) {
  const word = useWording();
  const { company, country, language, timeZone } = account;
  const actionForm = useAccountForm({ company, country, language, timeZone }, (input) => input);
  const { control } = actionForm.form;
  const countries = useCountryOptions();
  const languages = useLanguageOptions();
  const timeZones = useTimeZoneOptions(timeZone);
  return (
    <SavedForm actionForm={actionForm}>
      <TextField
        control={control}
        name="company"
        label={word(accountTexts.name)}
        autoComplete="organization"
        isRequired
      />
      <div className="form-columns">
        <SelectField
          control={control}
          name="country"
          label={word(accountTexts.country)}
          description={word(accountTexts.countryMore)}
          options={countries}
        />
        <SelectField
          control={control}
          name="language"
          label={word(accountTexts.language)}
          description={word(accountTexts.languageMore)}
          options={languages}
        />
        <SelectField
          control={control}
          name="timeZone"
          label={word(accountTexts.timeZone)}
          description={word(accountTexts.timeZoneMore)}
          options={timeZones}
        />
      </div>
    </SavedForm>
  );
}

/** The times of day at which collected notices are sent. */
export function NoticeTimesForm({ account }: { account: ShownAccount }) {
  const word = useWording();
  const { approvalNoticeTimes, digestTimes } = account;
  const actionForm = useAccountForm({ approvalNoticeTimes, digestTimes }, (entered) => ({
    approvalNoticeTimes: entered.approvalNoticeTimes.filter((time) => time !== ''),
    digestTimes: entered.digestTimes.filter((time) => time !== ''),
  }));
  const { control } = actionForm.form;
  return (
    <SavedForm actionForm={actionForm}>
      <div className="form-columns">
        <TimesField
          control={control}
          name="approvalNoticeTimes"
          label={word(accountTexts.approvalNoticeTimes)}
          description={word(accountTexts.approvalNoticeTimesMore)}
        />
        <TimesField
          control={control}
          name="digestTimes"
          label={word(accountTexts.digestTimes)}
          description={word(accountTexts.digestTimesMore)}
        />
      </div>
    </SavedForm>
  );
}

/** The time for which a released letter can be called back. */
export function HoldForm({ account }: { account: ShownAccount }) {
  const word = useWording();
  const actionForm = useAccountForm({ holdMinutes: String(account.holdMinutes) }, ({ holdMinutes }) =>
    /^\d+$/.test(holdMinutes.trim())
      ? { holdMinutes: Number(holdMinutes) }
      : { data: null, failure: problemAt('holdMinutes', word(accountTexts.holdMinutesInvalid)) },
  );
  return (
    <SavedForm actionForm={actionForm}>
      <TextField
        control={actionForm.form.control}
        name="holdMinutes"
        label={word(accountTexts.holdMinutes)}
        description={word(accountTexts.holdMinutesMore)}
        isRequired
      />
    </SavedForm>
  );
}
