import { useWatch } from 'react-hook-form';
import { Button } from '../../parts/action/button';
import { Dialog } from '../../parts/action/dialog';
import { useAction } from '../../parts/data/action';
import { useActionForm } from '../../parts/form/form';
import { PeopleField, type ChosenPerson } from '../../parts/form/people-field';
import { useUserSearch } from '../../parts/form/user-search';
import { FailureNotice } from '../../parts/page/notice';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { AssignShipmentDocument } from './assign-shipment.generated';
import { detailTexts } from './detail-texts';
import type { ShownShipment } from './shown-shipment';

/** The choice of the users to whom a shipment is assigned. */
export function AssignForm({ shipment, onClose }: { shipment: ShownShipment; onClose: () => void }) {
  const word = useWording();
  const assign = useAction(AssignShipmentDocument);
  const people = useUserSearch();
  const { form, failure, submit, isRunning } = useActionForm<{ addUserIds: ChosenPerson[] }, unknown>({
    defaultValues: { addUserIds: [] },
    run: ({ addUserIds }) =>
      assign.run({ input: { id: shipment.id, addUserIds: addUserIds.map(({ id }) => id) } }),
    onDone: onClose,
  });
  const chosen = useWatch({ control: form.control, name: 'addUserIds' });
  const isAssignee = (id: string): boolean => shipment.assignees.some((each) => each.id === id);
  return (
    <Dialog title={word(detailTexts.assignTitle)} isOpen onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p>{word(detailTexts.assigneesMore)}</p>
        <PeopleField
          control={form.control}
          name="addUserIds"
          label={word(detailTexts.toWhom)}
          people={{ ...people, options: people.options.filter(({ value }) => !isAssignee(value)) }}
        />
        <FailureNotice failure={failure} />
        <div className="dialog-buttons">
          <Button onPress={onClose}>{word(words.cancel)}</Button>
          <Button
            look="main"
            type="submit"
            isPending={isRunning}
            reason={chosen.length === 0 ? word(detailTexts.chooseSomebody) : null}
          >
            {word(detailTexts.assign)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
