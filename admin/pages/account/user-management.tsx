import { useState } from 'react';
import { useAction } from '../../parts/data/action';
import { Badge } from '../../parts/page/badge';
import { Button } from '../../parts/action/button';
import { Confirmation } from '../../parts/action/dialog';
import type { Failure } from '../../parts/data/failure';
import { FailureNotice } from '../../parts/page/notice';
import type { UserManagementState } from '../../parts/schema/types.generated';
import { useSchema, useSession } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { accountTexts } from './account-texts';
import { ActivateUserManagementDocument } from './activate-user-management.generated';
import { EndUserManagementDocument } from './end-user-management.generated';
import { PasswordQuestion } from './password-question';

/** The state of user management, and its switch. */
export function UserManagement({ state }: { state: UserManagementState }) {
  const word = useWording();
  const schema = useSchema();
  const { reload } = useSession();
  const activate = useAction(ActivateUserManagementDocument);
  const end = useAction(EndUserManagementDocument);
  const [asked, setAsked] = useState<'ACTIVATE' | 'END' | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isOn = state === 'ACTIVE';
  const close = (): void => {
    setAsked(null);
    setFailure(null);
  };
  // Other pages begin or end with it.
  const done = (): void => {
    close();
    void reload();
  };
  return (
    <>
      <p>
        <Badge kind={isOn ? 'good' : 'plain'}>{word(accountTexts.states[state])}</Badge>
      </p>
      <p>{word(accountTexts.userManagementMore)}</p>
      {schema.has(isOn ? 'Mutation.endUserManagement' : 'Mutation.activateUserManagement') && (
        <div className="button-row">
          <Button
            look={isOn ? 'danger' : 'plain'}
            onPress={() => {
              setAsked(isOn ? 'END' : 'ACTIVATE');
            }}
          >
            {word(isOn ? accountTexts.end : accountTexts.activate)}
          </Button>
        </div>
      )}
      <Confirmation
        title={word(accountTexts.activateTitle)}
        confirm={word(accountTexts.activate)}
        isOpen={asked === 'ACTIVATE'}
        isPending={activate.isRunning}
        onConfirm={() => {
          void activate.run({}).then((outcome) => {
            if (outcome.failure === null) done();
            else setFailure(outcome.failure);
          });
        }}
        onClose={close}
      >
        <p>{word(accountTexts.activateConsequence)}</p>
        {state === 'ENDED' && <p>{word(accountTexts.activateAgain)}</p>}
        <FailureNotice failure={failure} />
      </Confirmation>
      {asked === 'END' && (
        <PasswordQuestion
          title={word(accountTexts.endTitle)}
          confirm={word(accountTexts.endConfirm)}
          run={(password) => end.run({ input: { password } })}
          onDone={done}
          onClose={close}
        >
          <p>{word(accountTexts.endConsequence)}</p>
        </PasswordQuestion>
      )}
    </>
  );
}
