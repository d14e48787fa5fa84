import { useState } from 'react';
import { useAction } from '../../parts/data/action';
import { offerOf } from '../../parts/action/allowed-action';
import { Confirmation } from '../../parts/action/dialog';
import type { Failure } from '../../parts/data/failure';
import { FailureNotice } from '../../parts/page/notice';
import { OfferedButton } from '../../parts/action/offered-button';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { credentialTexts } from './credential-texts';
import type { CredentialsQuery } from './credentials.generated';
import { DeleteCredentialDocument } from './delete-credential.generated';

/** A credential as the list shows it. */
export type ListedCredential = CredentialsQuery['credentials']['nodes'][number];

/** The viewer's actions on a credential. */
export function CredentialActions({ credential }: { credential: ListedCredential }) {
  const word = useWording();
  const remove = useAction(DeleteCredentialDocument);
  const [isAsked, setAsked] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const confirm = async (): Promise<void> => {
    const outcome = await remove.run({ id: credential.id });
    setFailure(outcome.failure);
    setAsked(outcome.failure !== null);
  };
  return (
    <>
      <OfferedButton
        look="quiet"
        offer={offerOf(credential.allowedActions, 'DELETE')}
        onPress={() => {
          setFailure(null);
          setAsked(true);
        }}
      >
        {word(words.delete)}
      </OfferedButton>
      <Confirmation
        title={word(credentialTexts.deleteTitle, { name: credential.label ?? credential.loginName })}
        confirm={word(words.delete)}
        isOpen={isAsked}
        isPending={remove.isRunning}
        onConfirm={() => void confirm()}
        onClose={() => {
          setAsked(false);
        }}
      >
        <p>{word(credentialTexts.deleteConsequence)}</p>
        <FailureNotice failure={failure} />
      </Confirmation>
    </>
  );
}
