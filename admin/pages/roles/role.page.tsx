import { useMemo, useState } from 'react';
import { Link, useLocation, useParams, useSearch } from 'wouter';
import { offerOf, type Offer } from '../../parts/action/allowed-action';
import { Button } from '../../parts/action/button';
import { EditableSection } from '../../parts/action/editable-section';
import { OfferedButton } from '../../parts/action/offered-button';
import { useAction } from '../../parts/data/action';
import { useData } from '../../parts/data/data';
import { addressOfList } from '../../parts/filter/search-parameters';
import { MessageDialog } from '../../parts/message/message-dialog';
import { messageTexts } from '../../parts/message/message-texts';
import { FailureNotice } from '../../parts/page/notice';
import { Page } from '../../parts/page/page';
import { choicesOf } from '../../parts/permissions/grant-choices';
import { limitsOf } from '../../parts/permissions/grant-limits';
import { GrantList } from '../../parts/permissions/grant-list';
import { PermissionEditor, type ChosenPermissions } from '../../parts/permissions/permission-editor';
import type { CustomRoleAction } from '../../parts/schema/types.generated';
import { useSchema } from '../../parts/session/session';
import { useFormats } from '../../parts/text/format';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { Everyone } from './everyone';
import { DeleteRole } from './delete-role';
import { RoleForm, type RoleTask } from './role-form';
import { RolePreview } from './role-preview';
import { RoleHolders } from './role-holders';
import { customRoleTexts } from './role-texts';
import { RoleDocument } from './role.generated';
import type { ShownRole } from './shown-role';
import { UpdateCustomRoleDocument } from './update-role.generated';

/** One custom role, with its permissions and holders. */
export default function RolePage() {
  const word = useWording();
  const schema = useSchema();
  const { id } = useParams<{ id: string }>();
  const { data, failure, isLoading, reload } = useData(RoleDocument, { id }, { fresh: true });
  const role = data?.customRole ?? null;
  return (
    <Page
      title={role === null ? word(customRoleTexts.role) : role.name}
      actions={role !== null && <RoleActions key={role.id} role={role} />}
    >
      <Link href={addressOfList('/roles')} className="back-link">
        {word(customRoleTexts.allRoles)}
      </Link>
      {isLoading && <p role="status">{word(words.loading)}</p>}
      {role === null && <FailureNotice failure={failure} onRetry={reload} />}
      {role !== null && (
        <>
          <RoleFacts role={role} />
          <RolePermissions key={role.id} role={role} />
          <Everyone role={role} />
          {schema.has('Query.users', 'UserFilter.customRoleIds') && <RoleHolders role={role} />}
        </>
      )}
    </Page>
  );
}

function RoleFacts({ role }: { role: ShownRole }) {
  const word = useWording();
  const formats = useFormats();
  return (
    <div>
      {role.description !== null && <p className="user-text">{role.description}</p>}
      <p className="field-description">
        {word(customRoleTexts.updatedAt, { time: formats.dateTime(role.updatedAt) })}
      </p>
    </div>
  );
}

/** The viewer's actions on a role, apart from changes to its permissions. */
function RoleActions({ role }: { role: ShownRole }) {
  const word = useWording();
  const schema = useSchema();
  const [, navigate] = useLocation();
  const [task, setTask] = useState<RoleTask | null>(null);
  const [isDeleting, setDeleting] = useState(false);
  const [isWriting, setWriting] = useState(false);
  const offer = (action: CustomRoleAction): Offer => offerOf(role.allowedActions, action);
  return (
    <>
      <OfferedButton
        offer={offer('UPDATE')}
        onPress={() => {
          setTask({ kind: 'RENAME', role });
        }}
      >
        {word(customRoleTexts.rename)}
      </OfferedButton>
      <OfferedButton
        offer={offer('COPY')}
        onPress={() => {
          setTask({ kind: 'COPY', role });
        }}
      >
        {word(customRoleTexts.copy)}
      </OfferedButton>
      {schema.has('Mutation.mailUsers', 'MailUsersInput.customRoleId') && (
        <Button
          reason={role.holders === 0 ? word(customRoleTexts.noHolders) : null}
          onPress={() => {
            setWriting(true);
          }}
        >
          {word(messageTexts.write)}
        </Button>
      )}
      <OfferedButton
        look="danger"
        offer={offer('DELETE')}
        onPress={() => {
          setDeleting(true);
        }}
      >
        {word(words.delete)}
      </OfferedButton>
      {task !== null && (
        <RoleForm
          task={task}
          onDone={(id) => {
            if (id !== role.id) navigate(`/roles/${id}`);
          }}
          onClose={() => {
            setTask(null);
          }}
        />
      )}
      {isWriting && (
        <MessageDialog
          recipients={{ kind: 'ROLE', id: role.id, name: role.name, holders: role.holders }}
          onClose={() => {
            setWriting(false);
          }}
        />
      )}
      {isDeleting && (
        <DeleteRole
          role={role}
          onDone={() => {
            navigate(addressOfList('/roles'));
          }}
          onClose={() => {
            setDeleting(false);
          }}
        />
      )}
    </>
  );
}

function RolePermissions({ role }: { role: ShownRole }) {
  const word = useWording();
  const schema = useSchema();
  const update = useAction(UpdateCustomRoleDocument);
  // A new role opens with the choice of its permissions.
  const startsEdited = new URLSearchParams(useSearch()).get('edit') === 'permissions';
  const key = JSON.stringify(role.grants);
  const [stored, storedLimits] = useMemo(() => {
    const grants = JSON.parse(key) as ShownRole['grants'];
    return [choicesOf(grants), limitsOf(grants)];
  }, [key]);
  return (
    <EditableSection
      title={word(customRoleTexts.permissions)}
      offer={offerOf(role.allowedActions, 'UPDATE')}
      startsEdited={startsEdited}
      form={(close) => (
        <PermissionEditor
          stored={stored}
          storedLimits={storedLimits}
          save={({ grants }, confirmations) =>
            update.run({ input: { id: role.id, grants, ...confirmations } })
          }
          {...(schema.has('Query.previewCustomRole') &&
            role.holders > 0 && {
              preview: ({ grants }: ChosenPermissions) => <RolePreview id={role.id} grants={grants} />,
            })}
          onClose={close}
        />
      )}
    >
      <GrantList grants={role.grants} />
    </EditableSection>
  );
}
