import { useState } from 'react';
import { useClient } from 'urql';
import { useAction, type Outcome } from '../../parts/data/action';
import { Button } from '../../parts/action/button';
import { Dialog } from '../../parts/action/dialog';
import { SelectField } from '../../parts/form/fields';
import { useActionForm } from '../../parts/form/form';
import { FailureNotice } from '../../parts/page/notice';
import { useViewer } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { useSending } from './active-groups';
import { detailTexts } from './detail-texts';
import { failureSentence } from './failure-sentence';
import { FileDrop } from './file-drop';
import { OptionFields } from '../../parts/letter/option-fields';
import type { SendingSettings } from './outbox';
import type { ShownShipment } from './shown-shipment';
import { uploadFile, type Uploaded } from './upload-file';
import { sendTexts } from './send-texts';
import { shipmentTexts } from './shipment-texts';
import { UpdateShipmentDocument, type UpdateShipmentMutation } from './update-shipment.generated';

/** The form that changes a draft or a rejected letter: its options, its group, its file. */
export function ShipmentForm({ shipment, onClose }: { shipment: ShownShipment; onClose: () => void }) {
  const word = useWording();
  const client = useClient();
  const { account } = useViewer();
  const { groups, failure: groupsFailure, reload } = useSending();
  const update = useAction(UpdateShipmentDocument);
  const [file, setFile] = useState<File | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const present = shipment.group?.id ?? '';
  const { sides, colour, destination, registered } = shipment.options;
  const run = async ({ groupId, ...options }: SendingSettings): Promise<Outcome<UpdateShipmentMutation>> => {
    let uploaded: Uploaded | null = null;
    if (file !== null) {
      uploaded = await uploadFile(client, file, { onProgress: setShare });
      setShare(null);
      if (uploaded.failure !== null) return { data: null, failure: asWhole(uploaded.failure) };
    }
    return update.run({
      input: {
        id: shipment.id,
        options,
        ...(groupId !== present && { groupId }),
        ...(uploaded !== null && { uploadId: uploaded.uploadId }),
      },
    });
  };
  // A file is refused as a whole: its problems belong to no field of the form.
  const asWhole = (failure: NonNullable<Uploaded['failure']>): NonNullable<Uploaded['failure']> =>
    failure.kind === 'UNREACHABLE'
      ? failure
      : { ...failure, message: failureSentence(word, failure), problems: [] };
  const { form, failure, submit, isRunning } = useActionForm<SendingSettings, UpdateShipmentMutation>({
    defaultValues: { sides, colour, destination, registered, groupId: present },
    run,
    onDone: onClose,
  });
  const isListed = groups?.some(({ value }) => value === present) ?? true;
  return (
    <Dialog title={word(detailTexts.changeTitle)} isOpen onClose={onClose} size="wide">
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {account?.groupMode === true && groups !== null && (
          <SelectField
            control={form.control}
            name="groupId"
            label={word(shipmentTexts.group)}
            options={[
              ...(isListed
                ? []
                : [{ value: present, label: shipment.group?.name ?? word(shipmentTexts.chooseGroup) }]),
              ...groups,
            ]}
          />
        )}
        {groups === null && <FailureNotice failure={groupsFailure} onRetry={reload} />}
        <OptionFields control={form.control} setValue={form.setValue} />
        <FileDrop
          allowsMultiple={false}
          onFiles={([chosen]) => {
            setFile(chosen ?? null);
          }}
        />
        <p className="field-description user-text" role="status">
          {file === null
            ? word(detailTexts.otherFileHint, { name: shipment.filename })
            : share === null
              ? word(detailTexts.newFile, { name: file.name })
              : word(sendTexts.uploading, { share })}
        </p>
        <FailureNotice failure={failure} />
        <div className="dialog-buttons">
          <Button onPress={onClose}>{word(words.cancel)}</Button>
          <Button look="main" type="submit" isPending={isRunning}>
            {word(words.save)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
