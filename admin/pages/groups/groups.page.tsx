import { useMemo, useState } from 'react';
import { Badge } from '../../parts/page/badge';
import { Button } from '../../parts/action/button';
import { DataTable, type Column, type SortOrder } from '../../parts/table/data-table';
import { EmptyList } from '../../parts/table/empty-list';
import { useList } from '../../parts/data/data';
import { FilterSelect } from '../../parts/form/fields';
import { useFilters } from '../../parts/filter/search-parameters';
import { Page } from '../../parts/page/page';
import { SearchBox } from '../../parts/filter/search-box';
import { useSchema } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import type { GroupOrderField, GroupStatus } from '../../parts/schema/types.generated';
import { GroupActions } from './group-actions';
import { GroupForm } from './group-form';
import { GroupsDocument } from './groups.generated';
import type { ListedGroup } from './listed-group';
import { groupStatusKinds, groupTexts } from './group-texts';

const filterNames = ['search', 'status', 'order', 'direction'] as const;

/** The groups of the account: departments, branches and cost centres. */
export default function GroupsPage() {
  const word = useWording();
  const schema = useSchema();
  const [filters, setFilters] = useFilters(filterNames);
  const [edited, setEdited] = useState<ListedGroup | 'NEW' | null>(null);
  const order: SortOrder = {
    field: filters.order === '' ? 'NAME' : filters.order,
    direction: filters.direction === 'DESC' ? 'DESC' : 'ASC',
  };
  const variables = {
    filter: {
      ...(filters.search !== '' && { search: filters.search }),
      ...(filters.status !== '' && { statuses: [filters.status as GroupStatus] }),
    },
    orderBy: { field: order.field as GroupOrderField, direction: order.direction },
  };
  const list = useList(GroupsDocument, variables, (data) => data.groups);
  const columns = useMemo<Column<ListedGroup>[]>(
    () => [
      {
        id: 'name',
        header: groupTexts.name,
        width: 10,
        grow: 2,
        sortField: 'NAME',
        essential: true,
        cell: (group) => <span>{group.name}</span>,
      },
      { id: 'costCentre', header: groupTexts.costCentre, cell: (group) => <span>{group.costCentre}</span> },
      { id: 'costBearer', header: groupTexts.costBearer, cell: (group) => <span>{group.costBearer}</span> },
      {
        id: 'status',
        header: groupTexts.status,
        width: 7.5,
        grow: 0,
        cell: (group) => (
          <Badge kind={groupStatusKinds[group.status]}>{word(groupTexts.statuses[group.status])}</Badge>
        ),
      },
      {
        id: 'actions',
        header: words.actions,
        requires: ['Mutation.updateGroup'],
        width: 6.5,
        grow: 0,
        essential: true,
        align: 'end',
        cell: (group) => (
          <GroupActions
            group={group}
            onEdit={() => {
              setEdited(group);
            }}
          />
        ),
      },
    ],
    [word],
  );
  const isFiltered = filters.search !== '' || filters.status !== '';
  return (
    <Page
      title={word(groupTexts.groups)}
      layout="filled"
      actions={
        schema.has('Mutation.createGroup') && (
          <Button
            look="main"
            onPress={() => {
              setEdited('NEW');
            }}
          >
            {word(groupTexts.newGroup)}
          </Button>
        )
      }
    >
      <div className="filters">
        <SearchBox
          value={filters.search}
          onChange={(search) => {
            setFilters({ search });
          }}
        />
        <FilterSelect<GroupStatus>
          label={word(groupTexts.status)}
          value={filters.status as GroupStatus | ''}
          options={schema
            .values('GroupStatus')
            .map((value) => ({ value, label: word(groupTexts.statuses[value]) }))}
          onChange={(status) => {
            setFilters({ status });
          }}
        />
      </div>
      <DataTable
        label={word(groupTexts.groups)}
        list={list}
        columns={columns}
        rowId={({ id }) => id}
        order={order}
        onOrderChange={({ field, direction }) => {
          setFilters({ order: field, direction });
        }}
        empty={
          <EmptyList
            isFiltered={isFiltered}
            onReset={() => {
              setFilters({ search: '', status: '' });
            }}
          >
            <p>{word(groupTexts.noGroups)}</p>
          </EmptyList>
        }
      />
      {edited !== null && (
        <GroupForm
          group={edited === 'NEW' ? null : edited}
          onClose={() => {
            setEdited(null);
          }}
        />
      )}
    </Page>
  );
}
