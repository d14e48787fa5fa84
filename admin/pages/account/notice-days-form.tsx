import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { useCountryOptions } from '../../parts/form/choices';
import { ChecklistField, SelectField, type Option } from '../../parts/form/fields';
import { SavedForm } from '../../parts/form/saved-form';
import type { Country, Weekday } from '../../parts/schema/types.generated';
import { useLanguage, useWording } from '../../parts/text/text';
import { useAccountForm, type ShownAccount } from './account-sections';
import { accountTexts } from './account-texts';
import { holidayStates } from './holiday-states';

const weekdays: readonly Weekday[] = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
];

interface NoticeDaysValues {
  noticeDays: { weekdays: Weekday[]; holidays: { country: string; state: string } };
}

/** The days on which collected notices are sent. */
export function NoticeDaysForm({ account }: { account: ShownAccount }) {
  const word = useWording();
  const { holidays } = account.noticeDays;
  const actionForm = useAccountForm<NoticeDaysValues>(
    {
      noticeDays: {
        weekdays: account.noticeDays.weekdays,
        holidays: { country: holidays?.country ?? '', state: holidays?.state ?? '' },
      },
    },
    ({
      noticeDays: {
        weekdays: chosen,
        holidays: { country, state },
      },
    }) => ({
      noticeDays: {
        weekdays: chosen,
        holidays: country === '' ? null : { country, state: isStateOf(country, state) ? state : null },
      },
    }),
  );
  const { control } = actionForm.form;
  const country = useWatch({ control, name: 'noticeDays.holidays.country' });
  const countries = useHolidayCountries(holidays?.country ?? null);
  const states = useStates(country, holidays?.state ?? null);
  return (
    <SavedForm actionForm={actionForm}>
      <p>{word(accountTexts.noticeDaysMore)}</p>
      <div className="weekdays">
        <ChecklistField
          control={control}
          name="noticeDays.weekdays"
          label={word(accountTexts.weekdays)}
          options={useWeekdayOptions()}
        />
      </div>
      <div className="form-columns">
        <SelectField
          control={control}
          name="noticeDays.holidays.country"
          label={word(accountTexts.holidayCountry)}
          options={countries}
        />
        {states.length > 1 && (
          <SelectField
            control={control}
            name="noticeDays.holidays.state"
            label={word(accountTexts.holidayState)}
            options={states}
          />
        )}
      </div>
    </SavedForm>
  );
}

function useWeekdayOptions(): Option[] {
  const language = useLanguage();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    // The first of January 2024 was a Monday.
    return weekdays.map((value, index) => ({ value, label: format.format(Date.UTC(2024, 0, index + 1)) }));
  }, [language]);
}

/** No holidays, the countries of accounts, and the one that is set. */
function useHolidayCountries(current: string | null): Option[] {
  const word = useWording();
  const language = useLanguage();
  const countries = useCountryOptions();
  const isListed = current === null || countries.some(({ value }) => value === current);
  return [
    { value: '', label: word(accountTexts.noHolidays) },
    ...countries,
    ...(isListed
      ? []
      : [
          {
            value: current,
            label: new Intl.DisplayNames(language, { type: 'region' }).of(current) ?? current,
          },
        ]),
  ];
}

/** National holidays only, or one of the states of the country; only the first option if it has none. */
function useStates(country: string, current: string | null): Option[] {
  const word = useWording();
  const language = useLanguage();
  const states = isListedCountry(country) ? holidayStates[country] : {};
  const options = Object.entries(states)
    .map(([value, name]) => ({ value, label: word(name) }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
  const isListed = current === null || isListedCountry(country);
  return [
    { value: '', label: word(accountTexts.nationalOnly) },
    ...options,
    ...(isListed || country === '' ? [] : [{ value: current, label: current }]),
  ];
}

function isListedCountry(country: string): country is Country {
  return Object.hasOwn(holidayStates, country);
}

/** Tests whether the state belongs to the country. The form keeps the state when the country changes. */
function isStateOf(country: string, state: string): boolean {
  return state !== '' && (!isListedCountry(country) || Object.hasOwn(holidayStates[country], state));
}
