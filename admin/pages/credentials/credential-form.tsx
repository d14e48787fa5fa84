import { useWatch } from 'react-hook-form';
import { useData } from '../../parts/data/data';
import { useAction } from '../../parts/data/action';
import { Button } from '../../parts/action/button';
import { Dialog } from '../../parts/action/dialog';
import { SelectField, TextField } from '../../parts/form/fields';
import { useActionForm } from '../../parts/form/form';
import { useGroupOptions } from '../../parts/form/group-options';
import { FailureNotice } from '../../parts/page/notice';
import { useSchema, useViewer } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { ProgramsDocument } from './programs.generated';
import { CreateCredentialDocument } from './create-credential.generated';
import { credentialTexts } from './credential-texts';

interface CredentialFormProps {
  /** Called with the secret of the new credential. */
  onCreated: (secret: string) => void;
  onClose: () => void;
}

/** The form for a new credential. */
export function CredentialForm({ onCreated, onClose }: CredentialFormProps) {
  const word = useWording();
  const isGroupMode = useViewer().account?.groupMode === true;
  const create = useAction(CreateCredentialDocument);
  const { form, failure, submit, isRunning } = useActionForm({
    defaultValues: { label: '', groupId: '', userId: '' },
    run: ({ label, groupId, userId }: { label: string; groupId: string; userId: string }) =>
      create.run({
        input: {
          kind: 'API',
          ...(label !== '' && { label }),
          ...(userId !== '' && { userId }),
          ...(groupId !== '' && userId === '' && { groupId }),
        },
      }),
    onDone: ({ createCredential }) => {
      onCreated(createCredential?.secret ?? '');
    },
  });
  const groups = useGroupOptions() ?? [];
  const schema = useSchema();
  const isForPrograms = schema.has('CreateCredentialInput.userId');
  const { data } = useData(ProgramsDocument, {}, { pause: !isForPrograms });
  const programs = data?.users.nodes ?? [];
  const owner = useWatch({ control: form.control, name: 'userId' });
  return (
    <Dialog title={word(credentialTexts.newCredential)} isOpen onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p>{word(credentialTexts.onlyApi)}</p>
        <TextField
          control={form.control}
          name="label"
          label={word(credentialTexts.label)}
          description={word(credentialTexts.labelMore)}
          autoFocus
        />
        {isForPrograms && programs.length > 0 && (
          <SelectField
            control={form.control}
            name="userId"
            label={word(credentialTexts.user)}
            description={word(credentialTexts.userMore)}
            options={[
              { value: '', label: word(credentialTexts.oneself) },
              ...programs.map(({ id, firstName, lastName }) => ({
                value: id,
                label: `${firstName} ${lastName}`,
              })),
            ]}
          />
        )}
        {owner === '' && (isGroupMode || groups.length > 0) && (
          <SelectField
            control={form.control}
            name="groupId"
            label={word(credentialTexts.group)}
            description={word(credentialTexts.groupMore)}
            options={[{ value: '', label: word(credentialTexts.chooseGroup) }, ...groups]}
          />
        )}
        <FailureNotice failure={failure} />
        <div className="dialog-buttons">
          <Button onPress={onClose}>{word(words.cancel)}</Button>
          <Button look="main" type="submit" isPending={isRunning}>
            {word(words.create)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
