import { useState, type ReactNode } from 'react';
import { useAction, type Outcome } from '../data/action';
import { offerOf } from '../action/allowed-action';
import { useData } from '../data/data';
import { Confirmation } from '../action/dialog';
import { useActionForm } from '../form/form';
import { MailSettingRow } from './mail-setting-row';
import { mailEventRequirements, mailEventTexts, mailSettingTexts } from './mail-setting-texts';
import {
  settingOf,
  settingValuesOf,
  storedSettings,
  type MailSettingValues,
  type StoredMailSetting,
} from './mail-setting-values';
import { MailSettingsDocument, type MailSettingsQuery } from './mail-settings.generated';
import { UpdateMailSettingsDocument } from './update-mail-settings.generated';
import { FailureNotice, Notice } from '../page/notice';
import { Section } from '../page/page';
import { SavedForm } from '../form/saved-form';
import { useSchema, useViewer } from '../session/session';
import { useWording } from '../text/text';
import { words } from '../text/words';

/** The mail settings of a user, one row for each event; those of another user if the viewer may change them. */
export function MailSettingsForm({ userId }: { userId: string }) {
  const word = useWording();
  const { data, failure, isLoading, reload } = useData(MailSettingsDocument, { id: userId });
  if (isLoading) return <p role="status">{word(words.loading)}</p>;
  if (data === undefined) return <FailureNotice failure={failure} onRetry={reload} />;
  if (data.user?.mailSettings == null) return <Notice kind="plain">{word(mailSettingTexts.hidden)}</Notice>;
  const settings = storedSettings(data.user.mailSettings);
  const offer = offerOf(data.user.allowedActions, 'UPDATE_MAIL_SETTINGS');
  return (
    <>
      <Section title={word(mailSettingTexts.settings)}>
        <EditableSettings
          userId={userId}
          settings={settings.filter(({ mandatory }) => !mandatory)}
          account={data.account}
          isBillingContact={data.user.isBillingContact}
          refusal={offer.kind === 'REFUSED' ? offer.reason : null}
        />
      </Section>
      <Section title={word(mailSettingTexts.always)}>
        <p>{word(mailSettingTexts.alwaysReason)}</p>
        <ul>
          {settings
            .filter(({ mandatory }) => mandatory)
            .map(({ event }) => (
              <li key={event}>{word(mailEventTexts[event].title)}</li>
            ))}
        </ul>
      </Section>
    </>
  );
}

interface EditableSettingsProps {
  userId: string;
  settings: readonly StoredMailSetting[];
  account: MailSettingsQuery['account'];
  isBillingContact: boolean;
  /** Why the viewer cannot change these settings; null if the viewer can. */
  refusal: string | null;
}

function EditableSettings({ userId, settings, account, isBillingContact, refusal }: EditableSettingsProps) {
  const word = useWording();
  const update = useAction(UpdateMailSettingsDocument);
  const [unwatched, setUnwatched] = useState<number | null>(null);
  const values = settingValuesOf(settings);
  const run = async (
    chosen: MailSettingValues,
    confirmedUnwatchedShipments: number | null,
  ): Promise<Outcome<unknown>> => {
    const changed = settings.flatMap((setting) => {
      const value = chosen.settings[setting.event];
      if (value === undefined) return [];
      const { mode, digestTime = null } = settingOf(setting.event, value);
      return mode === setting.mode && digestTime === setting.digestTime
        ? []
        : [{ event: setting.event, mode, digestTime }];
    });
    if (changed.length === 0) return { data: null, failure: null };
    return update.run({
      input: {
        userId,
        settings: changed,
        ...(confirmedUnwatchedShipments !== null && { confirmedUnwatchedShipments }),
      },
    });
  };
  const actionForm = useActionForm<MailSettingValues, unknown>({
    defaultValues: values,
    values,
    run: async (chosen) => {
      const outcome = await run(chosen, unwatched);
      const { failure } = outcome;
      const isAsked = failure?.kind === 'REFUSED' && failure.reason === 'UNWATCHED_SHIPMENTS_UNCONFIRMED';
      setUnwatched(isAsked ? failure.count : null);
      return outcome;
    },
    onDone: () => undefined,
  });
  const [concerning, others] = useConcerning(userId, settings, isBillingContact);
  const rowOf = ({ event }: StoredMailSetting): ReactNode => (
    <MailSettingRow
      key={event}
      event={event}
      form={actionForm.form}
      accountTimes={event === 'APPROVAL_WAITING' ? account?.approvalNoticeTimes : account?.digestTimes}
      isReadOnly={refusal !== null}
    />
  );
  const rows = (
    <div className="mail-settings">
      {concerning.map(rowOf)}
      {others.length > 0 && (
        <details>
          <summary>{word(mailSettingTexts.others, { count: others.length })}</summary>
          {others.map(rowOf)}
        </details>
      )}
    </div>
  );
  if (refusal !== null)
    return (
      <>
        <Notice kind="plain">{refusal}</Notice>
        {rows}
      </>
    );
  return (
    <SavedForm actionForm={unwatched === null ? actionForm : { ...actionForm, failure: null }}>
      {rows}
      <Confirmation
        title={word(mailSettingTexts.unwatchedTitle)}
        confirm={word(mailSettingTexts.unwatchedConfirm)}
        isOpen={unwatched !== null}
        isPending={actionForm.isRunning}
        onConfirm={actionForm.submit}
        onClose={() => {
          setUnwatched(null);
        }}
      >
        <p>{word(mailSettingTexts.unwatched, { count: unwatched ?? 0 })}</p>
      </Confirmation>
    </SavedForm>
  );
}

/** The viewer's own settings, apart from those of events that cannot concern the viewer; all settings of another user. */
function useConcerning(
  userId: string,
  settings: readonly StoredMailSetting[],
  isBillingContact: boolean,
): [concerning: readonly StoredMailSetting[], others: readonly StoredMailSetting[]] {
  const schema = useSchema();
  const { user } = useViewer();
  const isConcerning = ({ event }: StoredMailSetting): boolean => {
    if (user?.id !== userId) return true;
    // The trait is no permission, so it is in no schema.
    if (event === 'BILLING') return isBillingContact;
    const required = mailEventRequirements[event];
    return required === undefined || schema.has(required);
  };
  return [settings.filter(isConcerning), settings.filter((each) => !isConcerning(each))];
}
