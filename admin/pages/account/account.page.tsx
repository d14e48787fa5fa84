import { useState } from 'react';
import { useAction } from '../../parts/data/action';
import { Button } from '../../parts/action/button';
import { useData } from '../../parts/data/data';
import { useFormats } from '../../parts/text/format';
import { FailureNotice, Notice } from '../../parts/page/notice';
import { Page, Section } from '../../parts/page/page';
import { useSchema, useSession } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { AccountDocument } from './account.generated';
import { BillingContacts } from './billing-contacts';
import { CompanyForm, HoldForm, NoticeTimesForm, type ShownAccount } from './account-sections';
import { accountTexts } from './account-texts';
import { DeleteAccountDocument } from './delete-account.generated';
import { NoticeDaysForm } from './notice-days-form';
import { PasswordQuestion } from './password-question';
import { UserManagement } from './user-management';

/** The settings of the account. Each section is saved on its own. */
export default function AccountPage() {
  const word = useWording();
  const schema = useSchema();
  const { data, failure, reload } = useData(AccountDocument, {});
  return (
    <Page title={word(accountTexts.account)}>
      {data === undefined ? (
        failure === null ? (
          <p role="status">{word(words.loading)}</p>
        ) : (
          <FailureNotice failure={failure} onRetry={reload} />
        )
      ) : (
        <>
          <Confirmed account={data.account} />
          <Section title={word(accountTexts.company)}>
            <CompanyForm account={data.account} />
          </Section>
          <Section title={word(accountTexts.noticeTimes)}>
            <NoticeTimesForm account={data.account} />
          </Section>
          <Section title={word(accountTexts.noticeDays)}>
            <NoticeDaysForm account={data.account} />
          </Section>
          <Section title={word(accountTexts.hold)}>
            <HoldForm account={data.account} />
          </Section>
          {data.account.billingContacts !== undefined && (
            <Section title={word(accountTexts.billingContacts)}>
              <BillingContacts contacts={data.account.billingContacts} />
            </Section>
          )}
          <Section title={word(accountTexts.userManagement)}>
            <UserManagement state={data.account.userManagement} />
          </Section>
          {schema.has('Mutation.deleteAccount') && (
            <Section title={word(accountTexts.deletion)}>
              <Deletion company={data.account.company} />
            </Section>
          )}
        </>
      )}
    </Page>
  );
}

function Confirmed({ account: { confirmedAt, createdAt } }: { account: ShownAccount }) {
  const word = useWording();
  const formats = useFormats();
  return confirmedAt === null ? (
    <Notice kind="warn">{word(accountTexts.unconfirmed, { date: formats.date(createdAt) })}</Notice>
  ) : (
    <p className="field-description">{word(accountTexts.confirmedAt, { date: formats.date(confirmedAt) })}</p>
  );
}

function Deletion({ company }: { company: string }) {
  const word = useWording();
  const { logOut } = useSession();
  const remove = useAction(DeleteAccountDocument);
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <p>{word(accountTexts.deletionMore)}</p>
      <div className="button-row">
        <Button
          look="danger"
          onPress={() => {
            setAsked(true);
          }}
        >
          {word(accountTexts.delete)}
        </Button>
      </div>
      {isAsked && (
        <PasswordQuestion
          title={word(accountTexts.deleteTitle)}
          confirm={word(accountTexts.deleteConfirm)}
          company={company}
          run={(password) => remove.run({ input: { password } })}
          onDone={() => void logOut()}
          onClose={() => {
            setAsked(false);
          }}
        >
          <p>{word(accountTexts.deletionMore)}</p>
        </PasswordQuestion>
      )}
    </>
  );
}
