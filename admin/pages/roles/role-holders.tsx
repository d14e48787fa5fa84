import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { ActionMenu } from '../../parts/action/action-menu';
import { offerOf, type Offer } from '../../parts/action/allowed-action';
import { useConfirmedChange } from '../../parts/action/confirmed-change';
import { OfferedButton } from '../../parts/action/offered-button';
import { useAction } from '../../parts/data/action';
import { useList } from '../../parts/data/data';
import type { Failure } from '../../parts/data/failure';
import { FailureNotice, Notice } from '../../parts/page/notice';
import { Section } from '../../parts/page/page';
import { ChangeGroups, useCanChangeGroups, type RoleOfUser } from '../../parts/permissions/change-groups';
import { heldForTexts } from '../../parts/permissions/held-for-texts';
import { useHeldForWords } from '../../parts/permissions/held-for-words';
import { DataTable, type Column } from '../../parts/table/data-table';
import { TwoLines } from '../../parts/table/row-details';
import { personName } from '../../parts/text/person-name';
import { roleTexts } from '../../parts/text/role-words';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { useSchema } from '../../parts/session/session';
import { AddHolders } from './add-holders';
import { AssignCustomRoleDocument } from '../../parts/permissions/assign-role.generated';
import { RoleHoldersDocument, type RoleHoldersQuery } from './role-holders.generated';
import { customRoleTexts } from './role-texts';
import type { ShownRole } from './shown-role';
import './roles.css';

type Holder = RoleHoldersQuery['users']['nodes'][number];

/** The holders of a role, with the actions to add and remove them. */
export function RoleHolders({ role }: { role: ShownRole }) {
  const word = useWording();
  const assign = useAction(AssignCustomRoleDocument);
  const change = useConfirmedChange();
  const [isAdding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [moved, setMoved] = useState<RoleOfUser | null>(null);
  const list = useList(
    RoleHoldersDocument,
    {
      filter: { customRoleIds: [role.id] },
      orderBy: { field: 'LAST_NAME' as const, direction: 'ASC' as const },
    },
    (data) => data.users,
    { fresh: true },
  );
  const assigningForAll = offerOf(role.allowedActions, 'ASSIGN');
  const isInGroupsOnly = assigningForAll.kind !== 'OFFERED';
  const assigning = isInGroupsOnly ? offerOf(role.allowedActions, 'ASSIGN_IN_GROUPS') : assigningForAll;
  const remove = async (holder: Holder): Promise<void> => {
    setRemoved(null);
    const outcome = await change.run((confirmations) =>
      assign.run({ input: { id: role.id, removeUserIds: [holder.id], ...confirmations } }),
    );
    setFailure(outcome.failure);
    if (outcome.failure === null) setRemoved(personName(holder));
  };
  const columns = useColumns(role.id, assigning, {
    onRemove: (holder) => void remove(holder),
    onMove: (holder) => {
      setRemoved(null);
      setFailure(null);
      setMoved(assignmentOf(role, holder));
    },
  });
  const hidden = role.holders - (list.totalCount ?? role.holders);
  return (
    <Section
      title={word(customRoleTexts.holders)}
      actions={
        <OfferedButton
          offer={assigning}
          onPress={() => {
            setRemoved(null);
            setAdding(true);
          }}
        >
          {word(customRoleTexts.addHolders)}
        </OfferedButton>
      }
    >
      {removed !== null && (
        <Notice kind="good">
          <p className="user-text">{word(customRoleTexts.removed, { name: removed })}</p>
        </Notice>
      )}
      <FailureNotice failure={failure} />
      <div className="holders" style={{ height: heightOf(list.nodes.length) }}>
        <DataTable
          label={word(customRoleTexts.holdersOf, { name: role.name })}
          list={list}
          columns={columns}
          rowId={({ id }) => id}
          empty={<p>{word(customRoleTexts.noHolders)}</p>}
        />
      </div>
      {hidden > 0 && <p>{word(customRoleTexts.hiddenHolders, { count: hidden })}</p>}
      {change.question}
      {moved !== null && (
        <ChangeGroups
          held={moved}
          isInGroupsOnly={isInGroupsOnly}
          onClose={() => {
            setMoved(null);
          }}
        />
      )}
      {isAdding && (
        <AddHolders
          role={role}
          isInGroupsOnly={isInGroupsOnly}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </Section>
  );
}

/** The assignment of the role to a holder; null for a holder as one of everyone only. */
function assignmentOf({ id, name }: ShownRole, holder: Holder): RoleOfUser | null {
  const held = heldBy(holder, id);
  if (held === undefined) return null;
  return {
    user: { id: holder.id, name: personName(holder) },
    role: { id, name },
    roleIds: (holder.customRoleAssignments ?? []).flatMap(({ customRole }) => customRole?.id ?? []),
    groups: held.groups ?? null,
  };
}

function heldBy({ customRoleAssignments }: Holder, roleId: string) {
  return customRoleAssignments?.find(({ customRole }) => customRole?.id === roleId);
}

function useColumns(
  roleId: string,
  assigning: Offer,
  { onRemove, onMove }: Record<'onRemove' | 'onMove', (holder: Holder) => void>,
): readonly Column<Holder>[] {
  const word = useWording();
  const heldFor = useHeldForWords();
  const schema = useSchema();
  const hasPage = schema.has('Query.user', 'Mutation.updateUser');
  const canChangeGroups = useCanChangeGroups();
  return useMemo<Column<Holder>[]>(
    () => [
      {
        id: 'name',
        header: customRoleTexts.user,
        width: 9,
        essential: true,
        cell: (holder) =>
          hasPage ? (
            <Link href={`/users/${holder.id}`}>
              <TwoLines>{personName(holder)}</TwoLines>
            </Link>
          ) : (
            <TwoLines>{personName(holder)}</TwoLines>
          ),
      },
      {
        id: 'email',
        header: customRoleTexts.email,
        width: 12,
        cell: ({ email }) => <TwoLines>{email}</TwoLines>,
      },
      {
        id: 'role',
        header: customRoleTexts.baseRole,
        width: 9,
        cell: ({ role }) => <span>{word(roleTexts[role])}</span>,
      },
      {
        id: 'heldFor',
        header: heldForTexts.heldFor,
        width: 10,
        cell: (holder) => {
          const held = heldBy(holder, roleId);
          // A holder of a role of everyone may have no assignment of their own.
          return (
            <TwoLines>
              {held === undefined ? word(heldForTexts.everyone) : heldFor(held.groups ?? null)}
            </TwoLines>
          );
        },
      },
      {
        id: 'actions',
        header: words.actions,
        requires: ['Mutation.assignCustomRole'],
        width: 6.5,
        grow: 0,
        essential: true,
        align: 'end',
        cell: (holder) => (
          <ActionMenu
            of={personName(holder)}
            actions={[
              {
                id: 'groups',
                label: word(heldForTexts.change),
                offer:
                  canChangeGroups && heldBy(holder, roleId) !== undefined
                    ? changeOf(assigning, holder)
                    : { kind: 'ABSENT' },
                onPress: () => {
                  onMove(holder);
                },
              },
              {
                id: 'remove',
                label: word(words.remove),
                offer: changeOf(assigning, holder),
                onPress: () => {
                  onRemove(holder);
                },
              },
            ]}
          />
        ),
      },
    ],
    [word, heldFor, roleId, hasPage, canChangeGroups, assigning, onRemove, onMove],
  );
}

/** The height of the table in pixels: that of its rows, head and foot, up to the size of a screen. */
function heightOf(rows: number): number | 'auto' {
  return rows === 0 ? 'auto' : Math.min(rows * 52 + 92, 560);
}

/** Both the role and the user must permit it: a viewer who cannot assign the role can neither remove it nor change its groups. */
function changeOf(assigning: Offer, { allowedActions }: Holder): Offer {
  return assigning.kind === 'OFFERED' ? offerOf(allowedActions, 'UPDATE_CUSTOM_ROLES') : assigning;
}
