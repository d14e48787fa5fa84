import { useCallback, useMemo } from 'react';
import { DataTable, type Column } from '../../parts/table/data-table';
import { EmptyList } from '../../parts/table/empty-list';
import { DateFilter } from '../../parts/filter/date-filter';
import { useList } from '../../parts/data/data';
import { ExportLinks } from '../../parts/table/export-links';
import { FilterSelect } from '../../parts/form/fields';
import { useFormats } from '../../parts/text/format';
import { Page } from '../../parts/page/page';
import { GroupPicker } from '../../parts/filter/group-picker';
import { UserPicker } from '../../parts/filter/user-picker';
import { RowDetails, TwoLines, type Fact } from '../../parts/table/row-details';
import type { ActivityType } from '../../parts/schema/types.generated';
import { Filters } from '../../parts/filter/filters';
import { SearchBox } from '../../parts/filter/search-box';
import { useFilters } from '../../parts/filter/search-parameters';
import { useSchema, useViewer } from '../../parts/session/session';
import { useLanguage, useWording } from '../../parts/text/text';
import { ActivitiesDocument, type ActivitiesQuery } from './activities.generated';
import { activityFilterNames, activityFilterOf, exportParametersOf } from './activity-filters';
import { activityTexts, activityTypeTexts } from './activity-texts';
import { useVerification } from './use-verification';
import { FaultNotice, VerificationButton } from './verification';

type ListedActivity = ActivitiesQuery['activities']['nodes'][number];

/** The activity log: who did what, when and from where, as far as the viewer sees it. */
export default function ActivitiesPage() {
  const word = useWording();
  const language = useLanguage();
  const schema = useSchema();
  const timeZone = useViewer().account?.timeZone ?? 'UTC';
  const [filters, setFilters] = useFilters(activityFilterNames);
  const types = useMemo(() => schema.values('ActivityType'), [schema]);
  const filter = useMemo(() => activityFilterOf(filters, types, timeZone), [filters, types, timeZone]);
  const list = useList(ActivitiesDocument, { filter }, (data) => data.activities, { fresh: true });
  const typeOptions = useMemo(
    () =>
      types
        .map((value) => ({ value, label: word(activityTypeTexts[value]) }))
        .sort((one, other) => one.label.localeCompare(other.label, language)),
    [types, word, language],
  );
  const columns = useActivityColumns();
  const verification = useVerification();
  const change = useCallback(
    (name: (typeof activityFilterNames)[number]) => (value: string) => {
      setFilters({ [name]: value });
    },
    [setFilters],
  );
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <Page
      title={word(activityTexts.activities)}
      layout="filled"
      actions={
        <>
          <ExportLinks
            path="/activities"
            parameters={exportParametersOf(filter)}
            formats={['csv', 'xlsx', 'jsonl']}
          />
          {verification !== null && <VerificationButton verification={verification} />}
        </>
      }
    >
      {verification !== null && <FaultNotice verification={verification} />}
      <Filters
        first={<SearchBox value={filters.search} onChange={change('search')} />}
        active={Object.keys(filter).filter((name) => name !== 'search').length}
      >
        <FilterSelect<ActivityType>
          label={word(activityTexts.type)}
          value={filter.types?.[0] ?? ''}
          options={typeOptions}
          onChange={change('type')}
        />
        <UserPicker label={word(activityTexts.user)} value={filters.user} onChange={change('user')} />
        <GroupPicker value={filters.group} onChange={change('group')} />
        <DateFilter label={word(activityTexts.from)} value={filters.from} onChange={change('from')} />
        <DateFilter label={word(activityTexts.to)} value={filters.to} onChange={change('to')} />
      </Filters>
      <DataTable
        label={word(activityTexts.activities)}
        list={list}
        columns={columns}
        rowId={({ id }) => id}
        empty={
          <EmptyList
            isFiltered={isFiltered}
            onReset={() => {
              setFilters({ search: '', type: '', user: '', group: '', from: '', to: '' });
            }}
          >
            <p>{word(activityTexts.noEntries)}</p>
          </EmptyList>
        }
      />
    </Page>
  );
}

function useActivityColumns(): readonly Column<ListedActivity>[] {
  const word = useWording();
  const schema = useSchema();
  const formats = useFormats();
  return useMemo(() => {
    const nameOf = (user: ListedActivity['actor']): string =>
      user == null ? '' : `${user.firstName ?? ''} ${user.lastName ?? ''}`;
    const actorOf = ({ actor }: ListedActivity): string =>
      actor === null ? word(activityTexts.system) : nameOf(actor);
    const seesUsers = schema.has('Activity.actor', 'User.firstName');
    const factsOf = (activity: ListedActivity): readonly (Fact | null)[] => [
      [word(activityTexts.time), formats.dateTime(activity.createdAt)],
      [word(activityTexts.event), activity.text],
      [word(activityTexts.type), word(activityTypeTexts[activity.type])],
      seesUsers ? [word(activityTexts.actor), actorOf(activity)] : null,
      activity.subjectUser == null ? null : [word(activityTexts.subject), nameOf(activity.subjectUser)],
      activity.group?.name === undefined ? null : [word(activityTexts.group), activity.group.name],
      activity.ipAddress === null ? null : [word(activityTexts.ipAddress), activity.ipAddress],
      [word(activityTexts.id), activity.id],
    ];
    return [
      {
        id: 'time',
        header: activityTexts.time,
        width: 8,
        grow: 0,
        essential: true,
        cell: ({ createdAt }) => <TwoLines>{formats.dateTime(createdAt)}</TwoLines>,
      },
      {
        id: 'text',
        header: activityTexts.event,
        width: 24,
        grow: 4,
        essential: true,
        cell: (activity) => (
          <RowDetails text={activity.text} title={word(activityTexts.entry)} facts={factsOf(activity)} />
        ),
      },
      {
        id: 'type',
        header: activityTexts.type,
        width: 9,
        cell: ({ type }) => <TwoLines>{word(activityTypeTexts[type])}</TwoLines>,
      },
      {
        id: 'actor',
        header: activityTexts.actor,
        requires: ['Activity.actor', 'User.firstName'],
        cell: (activity) => <TwoLines>{actorOf(activity)}</TwoLines>,
      },
      {
        id: 'subject',
        header: activityTexts.subject,
        requires: ['Activity.subjectUser', 'User.firstName'],
        cell: ({ subjectUser }) => <TwoLines>{nameOf(subjectUser)}</TwoLines>,
      },
      {
        id: 'group',
        header: activityTexts.group,
        width: 8.5,
        requires: ['Activity.group', 'Group.name'],
        cell: ({ group }) => <TwoLines>{group?.name}</TwoLines>,
      },
      {
        id: 'ipAddress',
        header: activityTexts.ipAddress,
        width: 8.5,
        grow: 0,
        cell: ({ ipAddress }) => <span>{ipAddress}</span>,
      },
    ];
  }, [word, schema, formats]);
}
