import { useAction } from '../../parts/data/action';
import { Button } from '../../parts/action/button';
import { Dialog } from '../../parts/action/dialog';
import { TextField } from '../../parts/form/fields';
import { useActionForm } from '../../parts/form/form';
import { FailureNotice } from '../../parts/page/notice';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { CopyCustomRoleDocument } from './copy-role.generated';
import { CreateCustomRoleDocument } from './create-role.generated';
import { customRoleTexts } from './role-texts';
import type { ListedRole } from './shown-role';
import { TemplateField, type RoleValues } from './template-field';
import { UpdateCustomRoleDocument } from './update-role.generated';

/** The purpose of the form: a new role, a copy, or a new name and description of an existing role. */
export type RoleTask =
  | { kind: 'NEW' }
  | { kind: 'COPY' | 'RENAME'; role: Pick<ListedRole, 'id' | 'name' | 'description'> };

interface RoleFormProps {
  task: RoleTask;
  /** Called with the id of the new, copied or changed role. */
  onDone: (id: string) => void;
  onClose: () => void;
}

const titles = {
  NEW: customRoleTexts.newRole,
  COPY: customRoleTexts.copyRole,
  RENAME: customRoleTexts.editRole,
};

/** The form for name and purpose of a role. Its permissions are edited on its page. */
export function RoleForm({ task, onDone, onClose }: RoleFormProps) {
  const word = useWording();
  const create = useAction(CreateCustomRoleDocument);
  const copy = useAction(CopyCustomRoleDocument);
  const update = useAction(UpdateCustomRoleDocument);
  const { form, failure, submit, isRunning } = useActionForm<RoleValues, string | undefined>({
    defaultValues:
      task.kind === 'NEW'
        ? { name: '', description: '', template: '' }
        : {
            name:
              task.kind === 'COPY'
                ? word(customRoleTexts.copyName, { name: task.role.name })
                : task.role.name,
            description: task.role.description ?? '',
            template: '',
          },
    run: async ({ name, description, template }) => {
      const described = { name, description: description === '' ? null : description };
      if (task.kind === 'NEW') {
        const outcome = await create.run({ input: { ...described, ...(template !== '' && { template }) } });
        return outcome.failure === null
          ? { data: outcome.data.createCustomRole?.customRole.id, failure: null }
          : outcome;
      }
      const { id } = task.role;
      if (task.kind === 'COPY') {
        const outcome = await copy.run({ input: { id, name } });
        return outcome.failure === null
          ? { data: outcome.data.copyCustomRole?.customRole.id, failure: null }
          : outcome;
      }
      const outcome = await update.run({ input: { id, ...described } });
      return outcome.failure === null ? { data: id, failure: null } : outcome;
    },
    onDone: (id) => {
      onClose();
      if (id !== undefined) onDone(id);
    },
  });
  const { control } = form;
  return (
    <Dialog title={word(titles[task.kind])} isOpen onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {task.kind === 'COPY' && (
          <p className="user-text">{word(customRoleTexts.copyMore, { name: task.role.name })}</p>
        )}
        {task.kind === 'NEW' && <TemplateField form={form} />}
        <TextField control={control} name="name" label={word(customRoleTexts.name)} isRequired autoFocus />
        {task.kind !== 'COPY' && (
          <TextField
            control={control}
            name="description"
            label={word(customRoleTexts.description)}
            lines={3}
          />
        )}
        <FailureNotice failure={failure} />
        <div className="dialog-buttons">
          <Button onPress={onClose}>{word(words.cancel)}</Button>
          <Button look="main" type="submit" isPending={isRunning}>
            {word(task.kind === 'RENAME' ? words.save : words.create)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
