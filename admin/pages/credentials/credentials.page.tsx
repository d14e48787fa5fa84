import { useMemo, useState } from 'react';
import { Badge } from '../../parts/page/badge';
import { Button } from '../../parts/action/button';
import { useList } from '../../parts/data/data';
import { DataTable, type Column } from '../../parts/table/data-table';
import { useFormats } from '../../parts/text/format';
import { Page } from '../../parts/page/page';
import { useSchema, useViewer } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { CredentialActions, type ListedCredential } from './credential-actions';
import { CredentialForm } from './credential-form';
import { credentialStatusKinds, credentialTexts } from './credential-texts';
import { CredentialsDocument } from './credentials.generated';
import { SecretDialog } from './secret-dialog';

/** The viewer's own credentials for programs. */
export default function CredentialsPage() {
  const word = useWording();
  const schema = useSchema();
  const { account } = useViewer();
  const formats = useFormats();
  const [isCreating, setCreating] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const list = useList(CredentialsDocument, {}, (data) => data.credentials);
  const columns = useMemo<Column<ListedCredential>[]>(
    () => [
      {
        id: 'label',
        header: credentialTexts.label,
        width: 9,
        grow: 2,
        essential: true,
        cell: ({ label, loginName }) => <span>{label ?? loginName}</span>,
      },
      {
        id: 'kind',
        header: credentialTexts.kind,
        cell: ({ kind }) => <span>{word(credentialTexts.kinds[kind])}</span>,
      },
      {
        id: 'user',
        header: credentialTexts.user,
        requires: ['CreateCredentialInput.userId'],
        cell: ({ user: { firstName, lastName } }) => <span>{`${firstName} ${lastName}`}</span>,
      },
      {
        id: 'group',
        header: credentialTexts.group,
        requires: ['Credential.group'],
        cell: ({ group }) => <span>{group?.name ?? '–'}</span>,
      },
      {
        id: 'status',
        header: credentialTexts.status,
        width: 9,
        essential: true,
        cell: ({ status }) => (
          <Badge kind={credentialStatusKinds[status]}>{word(credentialTexts.statuses[status])}</Badge>
        ),
      },
      {
        id: 'lastUsedAt',
        header: credentialTexts.lastUsedAt,
        cell: ({ lastUsedAt }) => (
          <span>{lastUsedAt === null ? word(credentialTexts.neverUsed) : formats.dateTime(lastUsedAt)}</span>
        ),
      },
      {
        id: 'createdAt',
        header: credentialTexts.createdAt,
        cell: ({ createdAt }) => <span>{formats.date(createdAt)}</span>,
      },
      {
        id: 'actions',
        header: words.actions,
        width: 6.5,
        grow: 0,
        essential: true,
        align: 'end',
        cell: (credential) => <CredentialActions credential={credential} />,
      },
    ],
    [word, formats],
  );
  return (
    <Page
      title={word(credentialTexts.credentials)}
      layout="filled"
      actions={
        schema.has('Mutation.createCredential') && (
          <Button
            look="main"
            reason={account?.confirmedAt === null ? word(credentialTexts.unconfirmed) : null}
            onPress={() => {
              setCreating(true);
            }}
          >
            {word(credentialTexts.newCredential)}
          </Button>
        )
      }
    >
      <p>{word(credentialTexts.introduction)}</p>
      <DataTable
        label={word(credentialTexts.credentials)}
        list={list}
        columns={columns}
        rowId={({ id }) => id}
        empty={<p>{word(credentialTexts.noCredentials)}</p>}
      />
      {isCreating && (
        <CredentialForm
          onCreated={(created) => {
            setCreating(false);
            setSecret(created);
          }}
          onClose={() => {
            setCreating(false);
          }}
        />
      )}
      {secret !== null && (
        <SecretDialog
          secret={secret}
          onClose={() => {
            setSecret(null);
          }}
        />
      )}
    </Page>
  );
}
