import type { MailEvent, MailMode, MailSettingInput } from '../schema/types.generated';

/** The values of a setting in the form: a mode, with the times of the account or with a time of its own. */
export type MailChoice = 'IMMEDIATE' | 'ACCOUNT_TIMES' | 'OWN_TIME' | 'NONE';

/** The value of a row. */
export interface MailSettingValue {
  choice: MailChoice;
  time: string;
}

/** The values of the form. */
export interface MailSettingValues {
  settings: Partial<Record<MailEvent, MailSettingValue>>;
}

/** A setting as it is stored. */
export interface StoredMailSetting {
  event: MailEvent;
  mode: MailMode;
  digestTime: string | null;
  mandatory: boolean;
}

/** The settings of a loaded user. Whoever sees them sees all of their fields. */
export function storedSettings(settings: readonly Partial<StoredMailSetting>[]): StoredMailSetting[] {
  return settings.flatMap(({ event, mode, digestTime = null, mandatory = false }) =>
    event === undefined || mode === undefined ? [] : [{ event, mode, digestTime, mandatory }],
  );
}

/** The values of the form for stored settings. */
export function settingValuesOf(settings: readonly StoredMailSetting[]): MailSettingValues {
  return {
    settings: Object.fromEntries(
      settings.map(({ event, mode, digestTime }) => [
        event,
        { choice: choiceOf(mode, digestTime), time: digestTime ?? '' } satisfies MailSettingValue,
      ]),
    ),
  };
}

/** The input for a row of the form. */
export function settingOf(event: MailEvent, { choice, time }: MailSettingValue): MailSettingInput {
  switch (choice) {
    case 'IMMEDIATE':
    case 'NONE':
      return { event, mode: choice };
    case 'ACCOUNT_TIMES':
      return { event, mode: 'DIGEST' };
    case 'OWN_TIME':
      return { event, mode: 'DIGEST', digestTime: time };
  }
}

function choiceOf(mode: MailMode, digestTime: string | null): MailChoice {
  if (mode !== 'DIGEST') return mode;
  return digestTime === null ? 'ACCOUNT_TIMES' : 'OWN_TIME';
}
