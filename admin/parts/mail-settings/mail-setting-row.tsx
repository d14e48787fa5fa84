import { useController, useWatch, type UseFormReturn } from 'react-hook-form';
import type { MailEvent } from '../schema/types.generated';
import { useLanguage, useWording } from '../text/text';
import { mailEventTexts, mailSettingTexts } from './mail-setting-texts';
import type { MailChoice, MailSettingValues } from './mail-setting-values';
import './mail-settings.css';

interface MailSettingRowProps {
  event: MailEvent;
  form: UseFormReturn<MailSettingValues>;
  /** The times at which the account collects mails of this kind; undefined if the viewer does not see them. */
  accountTimes: readonly string[] | undefined;
  isReadOnly: boolean;
}

/** An event, and how its mails are sent. */
export function MailSettingRow({ event, form: { control }, accountTimes, isReadOnly }: MailSettingRowProps) {
  const word = useWording();
  const times = new Intl.ListFormat(useLanguage()).format(accountTimes ?? ['none']);
  const texts = mailEventTexts[event];
  const mode = useController({ control, name: `settings.${event}.choice` });
  const chosen = useWatch({ control, name: `settings.${event}` });
  const time = useController({
    control,
    name: `settings.${event}.time`,
    rules: {
      validate: (value, values) =>
        values.settings[event]?.choice !== 'OWN_TIME' || value !== '' || word(mailSettingTexts.timeRequired),
    },
  });
  const title = word(texts.title);
  const words: Record<MailChoice, string> = {
    IMMEDIATE: word(mailSettingTexts.immediately),
    ACCOUNT_TIMES: word(mailSettingTexts.atAccountTimes, { times }),
    OWN_TIME: word(mailSettingTexts.atOwnTime),
    NONE: word(mailSettingTexts.noMail),
  };
  const isOwnTime = chosen?.choice === 'OWN_TIME';
  return (
    <div className="mail-setting">
      <div className="mail-setting-event">
        {isReadOnly ? (
          <span className="mail-setting-title">{title}</span>
        ) : (
          <label className="mail-setting-title" htmlFor={`mail-${event}`}>
            {title}
          </label>
        )}
        {texts.more !== null && (
          <span className="field-description" id={`mail-${event}-more`}>
            {word(texts.more)}
          </span>
        )}
      </div>
      {isReadOnly ? (
        <span className="mail-setting-mode">
          {isOwnTime ? word(mailSettingTexts.atTime, { time: chosen.time }) : words[chosen?.choice ?? 'NONE']}
        </span>
      ) : (
        <>
          <div className="field mail-setting-mode">
            <select
              id={`mail-${event}`}
              className="select"
              name={mode.field.name}
              value={mode.field.value ?? 'NONE'}
              onChange={(change) => {
                mode.field.onChange(change.target.value);
                if (time.field.value === '') time.field.onChange(accountTimes?.[0] ?? '12:00');
              }}
              onBlur={mode.field.onBlur}
              ref={mode.field.ref}
              {...(texts.more !== null && { 'aria-describedby': `mail-${event}-more` })}
            >
              {Object.entries(words).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
          {isOwnTime && (
            <div className="field mail-setting-time">
              <input
                type="time"
                aria-label={word(mailSettingTexts.ownTime, { event: title })}
                aria-invalid={time.fieldState.invalid}
                name={time.field.name}
                value={time.field.value ?? ''}
                onChange={time.field.onChange}
                onBlur={time.field.onBlur}
                ref={time.field.ref}
              />
              {time.fieldState.error !== undefined && (
                <p className="field-error" role="alert">
                  {time.fieldState.error.message}
                </p>
              )}
            </div>
          )}
        </>
      )}
    </div>
  );
}
