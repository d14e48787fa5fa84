import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { ActionMenu } from '../../parts/action/action-menu';
import { offerOf } from '../../parts/action/allowed-action';
import { Button } from '../../parts/action/button';
import { useList } from '../../parts/data/data';
import { useFilters } from '../../parts/filter/search-parameters';
import { Page } from '../../parts/page/page';
import type { CustomRoleOrderField } from '../../parts/schema/types.generated';
import { useSchema } from '../../parts/session/session';
import { DataTable, type Column, type SortOrder } from '../../parts/table/data-table';
import { TwoLines } from '../../parts/table/row-details';
import { useFormats } from '../../parts/text/format';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { DeleteRole } from './delete-role';
import { RoleForm, type RoleTask } from './role-form';
import { customRoleTexts } from './role-texts';
import { RolesDocument } from './roles.generated';
import type { ListedRole } from './shown-role';

const filterNames = ['order', 'direction'] as const;

/** The custom roles of the account, with purpose and number of holders. */
export default function RolesPage() {
  const word = useWording();
  const schema = useSchema();
  const [, navigate] = useLocation();
  const [filters, setFilters] = useFilters(filterNames);
  const [task, setTask] = useState<RoleTask | null>(null);
  const [deleted, setDeleted] = useState<ListedRole | null>(null);
  const order: SortOrder = {
    field: filters.order === '' ? 'NAME' : filters.order,
    direction: filters.direction === 'DESC' ? 'DESC' : 'ASC',
  };
  const variables = {
    orderBy: { field: order.field as CustomRoleOrderField, direction: order.direction },
  };
  const list = useList(RolesDocument, variables, (data) => data.customRoles);
  const columns = useColumns(setTask, setDeleted);
  return (
    <Page
      title={word(customRoleTexts.roles)}
      layout="filled"
      actions={
        schema.has('Mutation.createCustomRole') && (
          <Button
            look="main"
            onPress={() => {
              setTask({ kind: 'NEW' });
            }}
          >
            {word(customRoleTexts.newRole)}
          </Button>
        )
      }
    >
      <p>{word(customRoleTexts.about)}</p>
      <DataTable
        label={word(customRoleTexts.roles)}
        list={list}
        columns={columns}
        rowId={({ id }) => id}
        order={order}
        onOrderChange={({ field, direction }) => {
          setFilters({ order: field, direction });
        }}
        empty={<p>{word(customRoleTexts.noRoles)}</p>}
      />
      {task !== null && (
        <RoleForm
          task={task}
          onDone={(id) => {
            if (task.kind !== 'RENAME')
              navigate(task.kind === 'NEW' ? `/roles/${id}?edit=permissions` : `/roles/${id}`);
          }}
          onClose={() => {
            setTask(null);
          }}
        />
      )}
      {deleted !== null && (
        <DeleteRole
          role={deleted}
          onDone={() => undefined}
          onClose={() => {
            setDeleted(null);
          }}
        />
      )}
    </Page>
  );
}

function useColumns(
  onTask: (task: RoleTask) => void,
  onDelete: (role: ListedRole) => void,
): readonly Column<ListedRole>[] {
  const word = useWording();
  const formats = useFormats();
  return useMemo<Column<ListedRole>[]>(
    () => [
      {
        id: 'name',
        header: customRoleTexts.name,
        width: 10,
        sortField: 'NAME',
        essential: true,
        cell: ({ id, name }) => (
          <Link href={`/roles/${id}`}>
            <TwoLines>{name}</TwoLines>
          </Link>
        ),
      },
      {
        id: 'description',
        header: customRoleTexts.description,
        width: 12,
        grow: 2,
        cell: ({ description }) => (
          <span title={description ?? ''}>
            <TwoLines>{description ?? '–'}</TwoLines>
          </span>
        ),
      },
      {
        id: 'holders',
        header: customRoleTexts.holders,
        width: 7,
        grow: 0,
        align: 'end',
        cell: ({ holders }) => <span>{formats.number(holders)}</span>,
      },
      {
        id: 'actions',
        header: words.actions,
        requires: ['Mutation.updateCustomRole'],
        width: 6.5,
        grow: 0,
        essential: true,
        align: 'end',
        cell: (role) => (
          <ActionMenu
            of={role.name}
            actions={[
              {
                id: 'rename',
                label: word(customRoleTexts.rename),
                offer: offerOf(role.allowedActions, 'UPDATE'),
                onPress: () => {
                  onTask({ kind: 'RENAME', role });
                },
              },
              {
                id: 'copy',
                label: word(customRoleTexts.copy),
                offer: offerOf(role.allowedActions, 'COPY'),
                onPress: () => {
                  onTask({ kind: 'COPY', role });
                },
              },
              {
                id: 'delete',
                label: word(words.delete),
                offer: offerOf(role.allowedActions, 'DELETE'),
                look: 'danger',
                onPress: () => {
                  onDelete(role);
                },
              },
            ]}
          />
        ),
      },
    ],
    [word, formats, onTask, onDelete],
  );
}
