import { useAction } from '../../parts/data/action';
import { Button } from '../../parts/action/button';
import { Dialog } from '../../parts/action/dialog';
import { TextField } from '../../parts/form/fields';
import { useActionForm } from '../../parts/form/form';
import { FailureNotice } from '../../parts/page/notice';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { CreateGroupDocument } from './create-group.generated';
import { groupTexts } from './group-texts';
import type { ListedGroup } from './listed-group';
import { UpdateGroupDocument } from './update-group.generated';

interface GroupValues {
  name: string;
  costCentre: string;
  costBearer: string;
  description: string;
  address: { street: string; postalCode: string; city: string; country: string };
}

/** The form for a new group, or for the data of an existing one. */
export function GroupForm({ group, onClose }: { group: ListedGroup | null; onClose: () => void }) {
  const word = useWording();
  const create = useAction(CreateGroupDocument);
  const update = useAction(UpdateGroupDocument);
  const { form, failure, submit, isRunning } = useActionForm<GroupValues, unknown>({
    defaultValues: {
      name: group?.name ?? '',
      costCentre: group?.costCentre ?? '',
      costBearer: group?.costBearer ?? '',
      description: group?.description ?? '',
      address: {
        street: group?.address?.street ?? '',
        postalCode: group?.address?.postalCode ?? '',
        city: group?.address?.city ?? '',
        country: group?.address?.country ?? '',
      },
    },
    run: (values) =>
      group === null
        ? create.run({ input: inputOf(values) })
        : update.run({ input: { id: group.id, ...inputOf(values) } }),
    onDone: onClose,
  });
  const { control } = form;
  return (
    <Dialog
      title={word(group === null ? groupTexts.newGroup : groupTexts.editGroup)}
      isOpen
      onClose={onClose}
      size="wide"
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField control={control} name="name" label={word(groupTexts.name)} isRequired autoFocus />
        <div className="form-columns">
          <TextField control={control} name="costCentre" label={word(groupTexts.costCentre)} />
          <TextField control={control} name="costBearer" label={word(groupTexts.costBearer)} />
        </div>
        <TextField control={control} name="description" label={word(groupTexts.description)} lines={2} />
        <div className="form-columns">
          <TextField control={control} name="address.street" label={word(groupTexts.street)} />
          <TextField control={control} name="address.postalCode" label={word(groupTexts.postalCode)} />
          <TextField control={control} name="address.city" label={word(groupTexts.city)} />
          <TextField control={control} name="address.country" label={word(groupTexts.country)} />
        </div>
        <FailureNotice failure={failure} />
        <div className="dialog-buttons">
          <Button onPress={onClose}>{word(words.cancel)}</Button>
          <Button look="main" type="submit" isPending={isRunning}>
            {word(group === null ? words.create : words.save)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The input of both mutations: an empty field clears its value, an address without any line is none. */
function inputOf({ name, costCentre, costBearer, description, address }: GroupValues) {
  const hasAddress = Object.values(address).some((line) => line.trim() !== '');
  return {
    name,
    costCentre: costCentre === '' ? null : costCentre,
    costBearer: costBearer === '' ? null : costBearer,
    description: description === '' ? null : description,
    address: hasAddress ? { ...address, country: address.country === '' ? null : address.country } : null,
  };
}
