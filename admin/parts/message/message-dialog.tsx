import { useState } from 'react';
import { useController, type Control } from 'react-hook-form';
import { Button } from '../action/button';
import { Dialog } from '../action/dialog';
import { useAction } from '../data/action';
import { Checkbox, TextField } from '../form/fields';
import { useActionForm } from '../form/form';
import { FailureNotice, Notice } from '../page/notice';
import { useWording } from '../text/text';
import { words } from '../text/words';
import { MailUsersDocument, type MailUsersMutation } from './mail-users.generated';
import { MessageRefusals } from './message-refusals';
import { messageTexts } from './message-texts';
import { RecipientCount } from './recipient-count';
import { inputOf, type Recipients } from './recipients';

interface MessageValues {
  subject: string;
  text: string;
  partial: boolean;
}

type Outcome = MailUsersMutation['mailUsers'];

/** The form for a message by mail. It shows the number of recipients before, and the refused users with the reasons afterwards. */
export function MessageDialog({ recipients, onClose }: { recipients: Recipients; onClose: () => void }) {
  const word = useWording();
  const send = useAction(MailUsersDocument);
  // The list behind the dialog is loaded again meanwhile: the recipients of the message do not change.
  const [asked] = useState(recipients);
  // A repeated attempt with the same content sends nothing twice.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [outcome, setOutcome] = useState<Outcome>(null);
  const { form, failure, submit, isRunning } = useActionForm<MessageValues, MailUsersMutation>({
    defaultValues: { subject: '', text: '', partial: false },
    run: (values) => {
      setOutcome(null);
      return send.run({ input: { ...values, ...inputOf(asked), idempotencyKey } });
    },
    onDone: ({ mailUsers }) => {
      setOutcome(mailUsers);
    },
  });
  const title =
    asked.kind === 'ROLE'
      ? word(messageTexts.toRole, { name: asked.name })
      : word(messageTexts.toUsers, { count: asked.users.length });
  const sent = outcome?.recipients ?? 0;
  const refused = (outcome?.changes ?? []).filter(({ done, message }) => !done && message !== null);
  if (outcome !== null && sent > 0)
    return (
      <Dialog title={title} isOpen onClose={onClose}>
        <div className="dialog-body">
          <Notice kind="good">{word(messageTexts.sent, { count: sent })}</Notice>
          {refused.length > 0 && (
            <>
              <p>{word(messageTexts.notTo)}</p>
              <MessageRefusals refused={refused} recipients={asked} />
            </>
          )}
        </div>
        <div className="dialog-buttons">
          <Button look="main" autoFocus onPress={onClose}>
            {word(words.close)}
          </Button>
        </div>
      </Dialog>
    );
  const { control } = form;
  return (
    <Dialog title={title} isOpen onClose={onClose} size="wide">
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p>{word(messageTexts.about)}</p>
        <RecipientCount recipients={asked} />
        <TextField control={control} name="subject" label={word(messageTexts.subject)} isRequired autoFocus />
        <TextField control={control} name="text" label={word(messageTexts.text)} lines={8} isRequired />
        <Partial control={control} />
        {refused.length > 0 && (
          <>
            <Notice kind="bad">{word(messageTexts.nothingSent)}</Notice>
            <MessageRefusals refused={refused} recipients={asked} />
          </>
        )}
        {outcome !== null && refused.length === 0 && (
          <Notice kind="bad">{word(messageTexts.recipients, { count: 0 })}</Notice>
        )}
        <FailureNotice failure={failure} />
        <div className="dialog-buttons">
          <Button onPress={onClose}>{word(words.cancel)}</Button>
          <Button look="main" type="submit" isPending={isRunning}>
            {word(messageTexts.send)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Partial({ control }: { control: Control<MessageValues> }) {
  const word = useWording();
  const { field } = useController({ control, name: 'partial' });
  return (
    <Checkbox isSelected={field.value} onChange={field.onChange}>
      <span>{word(messageTexts.partial)}</span>
    </Checkbox>
  );
}
