import { useState } from 'react';
import { useLocation } from 'wouter';
import { useAction } from '../../parts/data/action';
import { offerOf, type Offer } from '../../parts/action/allowed-action';
import { Confirmation } from '../../parts/action/dialog';
import type { Failure } from '../../parts/data/failure';
import { FailureNotice, Notice } from '../../parts/page/notice';
import { lossTexts } from '../../parts/action/loss-texts';
import { OfferedButton } from '../../parts/action/offered-button';
import { addressOfList } from '../../parts/filter/search-parameters';
import type { UserAction } from '../../parts/schema/types.generated';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { consequenceTexts } from './consequence-texts';
import { DeleteUserDocument } from './delete-user.generated';
import { HandOver } from './hand-over';
import { InviteUserDocument } from './invite-user.generated';
import { LockUserDocument } from './lock-user.generated';
import type { ShownUser } from './shown-user';
import { UnlockUserDocument } from './unlock-user.generated';
import { nameOf, userTexts } from './user-texts';

const absent: Offer = { kind: 'ABSENT' };

interface UserActionsProps {
  user: ShownUser;
  /** Called with what has happened. */
  onDone: (notice: string | null) => void;
}

/** The viewer's actions on a user, apart from changes to data. */
export function UserActions({ user, onDone }: UserActionsProps) {
  const word = useWording();
  const invite = useAction(InviteUserDocument);
  const unlock = useAction(UnlockUserDocument);
  const [asked, setAsked] = useState<'LOCK' | 'DELETE' | 'HAND_OVER' | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { status } = user;
  const offer = (action: UserAction): Offer => offerOf(user.allowedActions, action);
  const isWaiting = status === 'CREATED' || status === 'INVITED';
  const unlocking = offer('UNLOCK');
  // Too many wrong passwords keep a user out who is not locked.
  const isKeptOut = status !== 'LOCKED' && unlocking.kind === 'OFFERED';

  const run = async (action: 'INVITE' | 'UNLOCK'): Promise<void> => {
    onDone(null);
    const outcome = await (action === 'INVITE' ? invite : unlock).run({ id: user.id });
    setFailure(outcome.failure);
    if (outcome.failure === null && action === 'INVITE')
      onDone(
        word(
          { de: 'Die Einladung geht an {email}.', en: 'The invitation goes to {email}.' },
          { email: user.email },
        ),
      );
  };
  const close = (): void => {
    setAsked(null);
  };
  if (status === 'DELETED') return null;
  return (
    <>
      <OfferedButton
        look={status === 'CREATED' ? 'main' : 'plain'}
        offer={isWaiting ? offer('INVITE') : absent}
        isPending={invite.isRunning}
        onPress={() => void run('INVITE')}
      >
        {word(status === 'INVITED' ? { de: 'Erneut einladen', en: 'Invite again' } : userTexts.invite)}
      </OfferedButton>
      {isKeptOut && (
        <OfferedButton offer={unlocking} isPending={unlock.isRunning} onPress={() => void run('UNLOCK')}>
          {word({ de: 'Anmeldung wieder erlauben', en: 'Allow logins again' })}
        </OfferedButton>
      )}
      <OfferedButton
        offer={status === 'LOCKED' ? unlocking : offer('LOCK')}
        isPending={unlock.isRunning}
        onPress={() => {
          if (status === 'LOCKED') void run('UNLOCK');
          else setAsked('LOCK');
        }}
      >
        {word(status === 'LOCKED' ? words.unlock : words.lock)}
      </OfferedButton>
      <OfferedButton
        offer={offer('HAND_OVER_SUPERADMIN')}
        onPress={() => {
          setAsked('HAND_OVER');
        }}
      >
        {word({ de: 'Superadmin-Rolle übergeben', en: 'Hand over superadmin role' })}
      </OfferedButton>
      <OfferedButton
        look="danger"
        offer={offer('DELETE')}
        onPress={() => {
          setAsked('DELETE');
        }}
      >
        {word(words.delete)}
      </OfferedButton>
      {failure !== null && <FailureNotice failure={failure} />}
      {(asked === 'LOCK' || asked === 'DELETE') && <UserEnd user={user} action={asked} onClose={close} />}
      {asked === 'HAND_OVER' && (
        <HandOver
          user={user}
          onClose={close}
          onDone={() => {
            onDone(
              word(
                { de: '{name} ist jetzt Superadmin.', en: '{name} is superadmin now.' },
                { name: nameOf(user) },
              ),
            );
          }}
        />
      )}
    </>
  );
}

interface UserEndProps {
  user: ShownUser;
  action: 'LOCK' | 'DELETE';
  onClose: () => void;
}

/** Asks before a user is locked or deleted, naming the shipments that nobody watches then. */
function UserEnd({ user, action, onClose }: UserEndProps) {
  const word = useWording();
  const [, navigate] = useLocation();
  const lock = useAction(LockUserDocument);
  const remove = useAction(DeleteUserDocument);
  const [count, setCount] = useState(user.solelyWatchedShipments ?? 0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const texts =
    action === 'LOCK'
      ? { title: consequenceTexts.lockTitle, text: consequenceTexts.lock, confirm: words.lock }
      : { title: consequenceTexts.deleteTitle, text: consequenceTexts.delete, confirm: words.delete };
  const confirm = async (): Promise<void> => {
    const outcome = await (action === 'LOCK' ? lock : remove).run({
      id: user.id,
      confirmedUnwatchedShipments: count,
    });
    if (outcome.failure === null) {
      onClose();
      if (action === 'DELETE') navigate(addressOfList('/users'));
      return;
    }
    // The number changed in the meantime: the question is asked again with the new one.
    if (outcome.failure.kind === 'REFUSED' && outcome.failure.count !== null) setCount(outcome.failure.count);
    setFailure(outcome.failure);
  };
  return (
    <Confirmation
      title={word(texts.title, { name: nameOf(user) })}
      confirm={word(texts.confirm)}
      isOpen
      isPending={lock.isRunning || remove.isRunning}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p>{word(texts.text)}</p>
      {count > 0 && (
        <Notice kind="warn">
          <p>{word(lossTexts.unwatchedShipments, { count })}</p>
        </Notice>
      )}
      <FailureNotice failure={failure} />
    </Confirmation>
  );
}
