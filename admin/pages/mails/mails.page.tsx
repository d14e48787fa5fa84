import { useMemo } from 'react';
import { Badge } from '../../parts/page/badge';
import { Button } from '../../parts/action/button';
import { DataTable, type Column } from '../../parts/table/data-table';
import { EmptyList } from '../../parts/table/empty-list';
import { useList } from '../../parts/data/data';
import { FilterSelect } from '../../parts/form/fields';
import { useFormats } from '../../parts/text/format';
import { Page } from '../../parts/page/page';
import { isRecordId } from '../../parts/filter/record-id';
import { UserPicker } from '../../parts/filter/user-picker';
import { RowDetails, TwoLines, type Fact } from '../../parts/table/row-details';
import type { MailKind, MailStatus } from '../../parts/schema/types.generated';
import { useFilters } from '../../parts/filter/search-parameters';
import { useSchema } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { FailedNotice } from './failed-notice';
import { MailsDocument, type MailsQuery } from './mails.generated';
import { mailKindTexts, mailStatusKinds, mailStatusTexts, mailTexts } from './mail-texts';
import { useRetry, type Retry } from './retry';

type ListedMail = MailsQuery['mails']['nodes'][number];

const filterNames = ['status', 'kind', 'recipient'] as const;

/** The mails of the account, those that failed first, with another attempt. */
export default function MailsPage() {
  const word = useWording();
  const schema = useSchema();
  const [filters, setFilters] = useFilters(filterNames);
  const retry = useRetry();
  const statuses = schema.values('MailStatus');
  const kinds = schema.values('MailKind');
  const status = statuses.find((each) => each === filters.status);
  const kind = kinds.find((each) => each === filters.kind);
  const filter = {
    ...(status !== undefined && { statuses: [status] }),
    ...(kind !== undefined && { kinds: [kind] }),
    ...(isRecordId(filters.recipient) && { recipientIds: [filters.recipient] }),
  };
  const list = useList(MailsDocument, { filter }, (data) => data.mails, { fresh: true });
  const columns = useMailColumns(retry);
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <Page title={word(mailTexts.mails)} layout="filled">
      <FailedNotice
        retry={retry}
        onShow={
          status === 'FAILED'
            ? null
            : () => {
                setFilters({ status: 'FAILED', kind: '', recipient: '' });
              }
        }
      />
      <div className="filters">
        <FilterSelect<MailStatus>
          label={word(mailTexts.status)}
          value={status ?? ''}
          options={statuses.map((value) => ({ value, label: word(mailStatusTexts[value]) }))}
          onChange={(value) => {
            setFilters({ status: value });
          }}
        />
        <FilterSelect<MailKind>
          label={word(mailTexts.kind)}
          value={kind ?? ''}
          options={kinds.map((value) => ({ value, label: word(mailKindTexts[value]) }))}
          onChange={(value) => {
            setFilters({ kind: value });
          }}
        />
        <UserPicker
          label={word(mailTexts.recipient)}
          value={filters.recipient}
          onChange={(recipient) => {
            setFilters({ recipient });
          }}
        />
      </div>
      <DataTable
        label={word(mailTexts.mails)}
        list={list}
        columns={columns}
        rowId={({ id }) => id}
        empty={
          <EmptyList
            isFiltered={isFiltered}
            onReset={() => {
              setFilters({ status: '', kind: '', recipient: '' });
            }}
          >
            <p>{word(mailTexts.noMails)}</p>
          </EmptyList>
        }
      />
    </Page>
  );
}

function useMailColumns({ retry, progress }: Retry): readonly Column<ListedMail>[] {
  const word = useWording();
  const formats = useFormats();
  const schema = useSchema();
  const isRunning = progress !== null;
  return useMemo(() => {
    const nameOf = ({ recipient, address }: ListedMail): string =>
      recipient === null ? address : `${recipient.firstName} ${recipient.lastName}`;
    const factsOf = (mail: ListedMail): readonly (Fact | null)[] => [
      [word(mailTexts.kind), word(mailKindTexts[mail.kind])],
      [word(mailTexts.status), word(mailStatusTexts[mail.status])],
      [word(mailTexts.recipient), nameOf(mail)],
      [word(mailTexts.address), mail.address],
      [word(mailTexts.queued), formats.dateTime(mail.createdAt)],
      mail.sentAt === null ? null : [word(mailTexts.sent), formats.dateTime(mail.sentAt)],
      [word(mailTexts.attempts), formats.number(mail.attempts)],
      mail.lastError === null ? null : [word(mailTexts.lastError), mail.lastError],
      [word(mailTexts.id), mail.id],
    ];
    const canRetry = ({ status }: ListedMail): boolean =>
      status === 'FAILED' && schema.has('Mutation.retryMail');
    return [
      {
        id: 'recipient',
        header: mailTexts.recipient,
        width: 9.5,
        essential: true,
        cell: (mail) => (
          <RowDetails
            text={nameOf(mail)}
            title={word(mailTexts.mail)}
            facts={factsOf(mail)}
            actions={(close) =>
              canRetry(mail) && (
                <Button
                  look="main"
                  onPress={() => {
                    close();
                    void retry([mail.id]);
                  }}
                >
                  {word(mailTexts.retry)}
                </Button>
              )
            }
          />
        ),
      },
      {
        id: 'address',
        header: mailTexts.address,
        width: 13,
        grow: 1.5,
        cell: ({ address }) => <TwoLines>{address}</TwoLines>,
      },
      {
        id: 'kind',
        header: mailTexts.kind,
        width: 9.75,
        cell: ({ kind }) => <TwoLines>{word(mailKindTexts[kind])}</TwoLines>,
      },
      {
        id: 'status',
        header: mailTexts.status,
        width: 8,
        grow: 0,
        essential: true,
        cell: ({ status }) => <Badge kind={mailStatusKinds[status]}>{word(mailStatusTexts[status])}</Badge>,
      },
      {
        id: 'queued',
        header: mailTexts.queued,
        width: 11.5,
        grow: 0,
        cell: ({ createdAt }) => <span>{formats.dateTime(createdAt)}</span>,
      },
      {
        id: 'lastError',
        header: mailTexts.lastError,
        width: 7.5,
        grow: 2,
        dispensable: true,
        cell: ({ lastError }) => <TwoLines>{lastError}</TwoLines>,
      },
      {
        id: 'attempts',
        header: mailTexts.attempts,
        width: 5.5,
        grow: 0,
        dispensable: true,
        align: 'end',
        cell: ({ attempts }) => <span>{formats.number(attempts)}</span>,
      },
      {
        id: 'actions',
        header: words.actions,
        width: 8.5,
        grow: 0,
        align: 'end',
        requires: ['Mutation.retryMail'],
        cell: (mail) =>
          canRetry(mail) && (
            <Button
              look="quiet"
              label={word(mailTexts.retryTo, { address: mail.address })}
              isPending={isRunning}
              onPress={() => void retry([mail.id])}
            >
              {word(mailTexts.retry)}
            </Button>
          ),
      },
    ];
  }, [word, formats, schema, retry, isRunning]);
}
