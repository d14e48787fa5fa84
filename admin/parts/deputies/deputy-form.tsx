import { useState } from 'react';
import { Button } from '../action/button';
import { Dialog } from '../action/dialog';
import { useAction, type Outcome } from '../data/action';
import { useData } from '../data/data';
import { problemAt } from '../data/failure';
import { dayOf, isDay, startOfDay } from '../filter/day';
import { TextField } from '../form/fields';
import { useActionForm } from '../form/form';
import { PersonField, type ChosenPerson, type People } from '../form/people-field';
import { FailureNotice } from '../page/notice';
import { useViewer } from '../session/session';
import { personName } from '../text/person-name';
import { useWording } from '../text/text';
import { words } from '../text/words';
import { DeputyCandidatesDocument } from './deputy-candidates.generated';
import { deputyTexts } from './deputy-texts';
import { NameDeputyDocument } from './name-deputy.generated';
import { endAfter, hasBegun, lastDayOf } from './period';
import type { ShownDeputyship } from './shown-deputyship';
import { UpdateDeputyshipDocument } from './update-deputyship.generated';

interface DeputyFormProps {
  /** The approver. */
  userId: string;
  /** The deputyship whose period changes; null for a new one. */
  deputyship: ShownDeputyship | null;
  /** Called with a sentence about the result. */
  onDone: (notice: string) => void;
  onClose: () => void;
}

interface DeputyValues {
  deputyId: ChosenPerson | null;
  /** Days as YYYY-MM-DD; an empty beginning is now. */
  startsAt: string;
  endsAt: string;
}

/** The form for a new deputy, or for another period. Both days are included. */
export function DeputyForm({ userId, deputyship, onDone, onClose }: DeputyFormProps) {
  const word = useWording();
  const { user, account } = useViewer();
  const timeZone = account?.timeZone ?? 'UTC';
  // A viewer who names a deputy of their own sends no approver, which would require a further permission.
  const approverId = userId === user?.id ? null : userId;
  const people = useCandidates(approverId);
  const name = useAction(NameDeputyDocument);
  const update = useAction(UpdateDeputyshipDocument);
  const isBegun = deputyship !== null && hasBegun(deputyship);
  const run = async ({ deputyId, startsAt, endsAt }: DeputyValues): Promise<Outcome<unknown>> => {
    if (!isDay(endsAt)) return refused('endsAt', word(deputyTexts.chooseEnd));
    const period = {
      endsAt: endAfter(endsAt, timeZone),
      ...(isDay(startsAt) && !isBegun && { startsAt: startOfDay(startsAt, timeZone) }),
    };
    if (deputyship !== null) return update.run({ input: { id: deputyship.id, ...period } });
    if (deputyId === null) return refused('deputyId', word(deputyTexts.chooseSomebody));
    const approver = approverId === null ? {} : { userId: approverId };
    return name.run({ input: { deputyId: deputyId.id, ...approver, ...period } });
  };
  const { form, failure, submit, isRunning } = useActionForm<DeputyValues, unknown>({
    defaultValues: {
      deputyId: null,
      startsAt: deputyship === null ? '' : dayOf(deputyship.startsAt, timeZone),
      endsAt: deputyship === null ? '' : lastDayOf(deputyship, timeZone),
    },
    run,
    onDone: (_, { deputyId }) => {
      onClose();
      onDone(
        deputyship === null ? word(deputyTexts.named, { name: deputyId?.name }) : word(deputyTexts.changed),
      );
    },
  });
  const { control } = form;
  const title =
    deputyship === null
      ? word(deputyTexts.name)
      : word(deputyTexts.changeOf, { name: personName(deputyship.deputy) });
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {deputyship === null && (
          <PersonField control={control} name="deputyId" label={word(deputyTexts.who)} people={people} />
        )}
        <div className="form-columns">
          {isBegun ? (
            <p>{word(deputyTexts.fromBegun)}</p>
          ) : (
            <TextField
              control={control}
              name="startsAt"
              type="date"
              label={word(deputyTexts.from)}
              description={word(deputyTexts.fromMore)}
            />
          )}
          <TextField control={control} name="endsAt" type="date" label={word(deputyTexts.until)} isRequired />
        </div>
        <FailureNotice failure={failure} />
        <div className="dialog-buttons">
          <Button onPress={onClose}>{word(words.cancel)}</Button>
          <Button look="main" type="submit" isPending={isRunning}>
            {word(deputyship === null ? deputyTexts.name : words.save)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function refused(path: string, message: string): Outcome<unknown> {
  return { data: null, failure: problemAt(path, message) };
}

/** The users who can become deputies of an approver, found by the typed text; null for the viewer. */
function useCandidates(userId: string | null): People {
  const [search, setSearch] = useState('');
  const { data } = useData(DeputyCandidatesDocument, { userId, search });
  const options = (data?.deputyCandidates ?? []).map(({ user }) => ({
    value: user.id,
    label: personName(user),
    description: user.email,
  }));
  return { options, onSearch: setSearch };
}
