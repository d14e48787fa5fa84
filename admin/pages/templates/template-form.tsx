import { useController, type Control } from 'react-hook-form';
import { Button } from '../../parts/action/button';
import { Dialog } from '../../parts/action/dialog';
import { useAction } from '../../parts/data/action';
import { useCustomRoleOptions } from '../../parts/form/custom-role-options';
import { Checkbox, ChecklistField, SelectField, TextField } from '../../parts/form/fields';
import { useActionForm } from '../../parts/form/form';
import { useGroupOptions } from '../../parts/form/group-options';
import { PeopleField, PersonField } from '../../parts/form/people-field';
import { useUserSearch } from '../../parts/form/user-search';
import { OptionFields } from '../../parts/letter/option-fields';
import { FailureNotice } from '../../parts/page/notice';
import { useSchema, useViewer } from '../../parts/session/session';
import { personName } from '../../parts/text/person-name';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { CreateBookingTemplateDocument } from './create-template.generated';
import type { ListedTemplate } from './listed-template';
import { templateTexts } from './template-texts';
import { templateInput, templateValues, type TemplateValues } from './template-values';
import { UpdateBookingTemplateDocument } from './update-template.generated';

interface TemplateFormProps {
  /** The template to change; null for a new one. */
  template: ListedTemplate | null;
  /** Called with the name of the stored template. */
  onDone: (name: string) => void;
  onClose: () => void;
}

/** The form for a booking template. Viewers who manage templates can also choose the owner and the permitted users and roles. */
export function TemplateForm({ template, onDone, onClose }: TemplateFormProps) {
  const word = useWording();
  const schema = useSchema();
  const { user } = useViewer();
  const create = useAction(CreateBookingTemplateDocument);
  const update = useAction(UpdateBookingTemplateDocument);
  const groups = useGroupOptions();
  const roles = useCustomRoleOptions();
  const people = useUserSearch();
  const choices = {
    hasOwner: schema.has('UpdateBookingTemplateInput.ownerId'),
    hasRoles: schema.has('UpdateBookingTemplateInput.customRoleIds'),
    hasUsers: schema.has('UpdateBookingTemplateInput.userIds'),
  };
  const viewer = user?.id === undefined ? null : { id: user.id, name: personName(user) };
  const actionForm = useActionForm<TemplateValues, unknown>({
    defaultValues: templateValues(template, viewer),
    run: (values) => {
      const input = templateInput(values, choices);
      return template === null ? create.run({ input }) : update.run({ input: changesOf(template, input) });
    },
    onDone: (_, { name }) => {
      onClose();
      onDone(name.trim());
    },
  });
  const { control, setValue } = actionForm.form;
  const isReady = groups !== null && (!choices.hasRoles || roles !== null);
  return (
    <Dialog
      title={word(template === null ? templateTexts.newTemplate : templateTexts.editTemplate)}
      isOpen
      onClose={onClose}
      size="wide"
    >
      {!isReady && <p role="status">{word(words.loading)}</p>}
      {isReady && (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            actionForm.submit();
          }}
        >
          <TextField control={control} name="name" label={word(templateTexts.name)} isRequired autoFocus />
          <OptionFields control={control} setValue={setValue} />
          <div className="form-columns">
            {groups.length > 0 && (
              <SelectField
                control={control}
                name="groupId"
                label={word(templateTexts.group)}
                options={[
                  { value: '', label: word(templateTexts.noGroup) },
                  ...groups,
                  ...hiddenGroup(template, groups),
                ]}
              />
            )}
            <TextField
              control={control}
              name="costCentre"
              label={word(templateTexts.costCentre)}
              description={word(templateTexts.costCentreMore)}
            />
          </div>
          {choices.hasOwner && (
            <>
              <PersonField
                control={control}
                name="ownerId"
                label={word(templateTexts.owner)}
                people={people}
              />
              <OwnerEdits control={control} />
            </>
          )}
          {choices.hasRoles && roles !== null && roles.length > 0 && (
            <ChecklistField
              control={control}
              name="customRoleIds"
              label={word(templateTexts.roles)}
              options={roles.map(({ value, label }) => ({ value, label }))}
            />
          )}
          {choices.hasUsers && (
            <PeopleField control={control} name="userIds" label={word(templateTexts.users)} people={people} />
          )}
          <FailureNotice failure={actionForm.failure} />
          <div className="dialog-buttons">
            <Button onPress={onClose}>{word(words.cancel)}</Button>
            <Button look="main" type="submit" isPending={actionForm.isRunning}>
              {word(template === null ? words.create : words.save)}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

/** The changes to a template. Its group stays unless another one is chosen, because it can be hidden from the viewer. */
function changesOf({ id, group }: ListedTemplate, { groupId, ...input }: ReturnType<typeof templateInput>) {
  return { id, ...input, ...(groupId !== (group?.id ?? null) && { groupId }) };
}

/** The group of the template as an option if it is not among those on offer, so that saving does not change it. */
function hiddenGroup(template: ListedTemplate | null, groups: readonly { value: string }[]) {
  const group = template?.group;
  return group?.id === undefined || groups.some(({ value }) => value === group.id)
    ? []
    : [{ value: group.id, label: group.name ?? '–' }];
}

function OwnerEdits({ control }: { control: Control<TemplateValues> }) {
  const word = useWording();
  const { field } = useController({ control, name: 'editableByOwner' });
  return (
    <Checkbox isSelected={field.value} onChange={field.onChange}>
      <span>{word(templateTexts.editableByOwner)}</span>
    </Checkbox>
  );
}
