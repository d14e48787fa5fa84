import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../parts/action/button';
import { ColumnChooser, optionalColumns } from '../../parts/table/column-chooser';
import { channelTexts, statusTexts } from '../../parts/text/letter-words';
import { SavedViews } from '../../parts/table/saved-views';
import { useKeptViews } from '../../parts/table/kept-views';
import { DataTable } from '../../parts/table/data-table';
import { EmptyList } from '../../parts/table/empty-list';
import { useList } from '../../parts/data/data';
import { DateFilter } from '../../parts/filter/date-filter';
import { FilterSelect } from '../../parts/form/fields';
import { Page } from '../../parts/page/page';
import { GroupPicker } from '../../parts/filter/group-picker';
import { UserPicker } from '../../parts/filter/user-picker';
import type { Channel, ShipmentStatus } from '../../parts/schema/types.generated';
import { Filters } from '../../parts/filter/filters';
import { SearchBox } from '../../parts/filter/search-box';
import { useFilters, useQuery } from '../../parts/filter/search-parameters';
import { useSchema, useViewer } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { listAddress } from './list-address';
import { assignedToMe, listFilterNames, noFilters, shipmentFilterOf, shipmentOrderOf } from './list-filters';
import { listTexts } from './list-texts';
import { useShipmentColumns } from './shipment-columns';
import { useShipmentExport } from './shipment-export';
import { shipmentTexts } from './shipment-texts';
import { ShipmentsDocument } from './shipments.generated';
import './shipments.css';

/** The order overview: every shipment that the viewer sees. */
export default function ShipmentsPage() {
  const word = useWording();
  const schema = useSchema();
  const [, navigate] = useLocation();
  const query = useQuery();
  const [filters, setFilters] = useFilters(listFilterNames);
  const columns = useShipmentColumns();
  const kept = useKeptViews('shipments', optionalColumns(columns));
  useEffect(() => {
    listAddress.keep(query);
  }, [query]);
  const { account, user } = useViewer();
  const filter = shipmentFilterOf(filters, { timeZone: account?.timeZone ?? 'UTC', viewerId: user?.id });
  const orderBy = shipmentOrderOf(filters, schema.values('ShipmentOrderField'));
  const list = useList(ShipmentsDocument, { filter, orderBy }, (data) => data.shipments, { fresh: true });
  const { button: exportButton, notice: exportNotice } = useShipmentExport({ filter, orderBy });
  const change = (name: keyof typeof filters) => (value: string) => {
    setFilters({ [name]: value });
  };
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <Page
      title={word(listTexts.title)}
      layout="filled"
      actions={
        <>
          <SavedViews path="/shipments" kept={kept} />
          <ColumnChooser
            columns={columns}
            hidden={kept.hidden}
            onChange={(hidden) => {
              kept.hide([...hidden]);
            }}
          />
          {exportButton}
        </>
      }
    >
      <Filters
        className="shipment-filters"
        first={<SearchBox value={filters.search} onChange={change('search')} />}
        active={Object.keys(filter).filter((name) => name !== 'search').length}
      >
        <FilterSelect<ShipmentStatus>
          label={word(shipmentTexts.status)}
          value={filter.statuses?.[0] ?? ''}
          options={schema
            .values('ShipmentStatus')
            .map((value) => ({ value, label: word(statusTexts[value]) }))}
          onChange={change('status')}
        />
        <GroupPicker value={filters.group} onChange={change('group')} />
        <UserPicker label={word(shipmentTexts.sender)} value={filters.sender} onChange={change('sender')} />
        {schema.has('ShipmentFilter.assigneeIds') && (
          <UserPicker
            label={word(shipmentTexts.assignees)}
            value={filter.assigneeIds === undefined ? '' : filters.assigned}
            first={{ value: assignedToMe, label: word(listTexts.me) }}
            onChange={change('assigned')}
          />
        )}
        <FilterSelect<Channel>
          label={word(shipmentTexts.channel)}
          value={filter.channels?.[0] ?? ''}
          options={schema.values('Channel').map((value) => ({ value, label: word(channelTexts[value]) }))}
          onChange={change('channel')}
        />
        <DateFilter label={word(listTexts.from)} value={filters.from} onChange={change('from')} />
        <DateFilter label={word(listTexts.to)} value={filters.to} onChange={change('to')} />
      </Filters>
      {exportNotice}
      <DataTable
        label={word(listTexts.title)}
        list={list}
        columns={columns}
        rowId={({ id }) => id}
        hiddenColumns={kept.hidden}
        order={orderBy}
        onOrderChange={({ field, direction }) => {
          setFilters({ order: field, direction });
        }}
        empty={
          <EmptyList
            isFiltered={isFiltered}
            onReset={() => {
              setFilters(noFilters);
            }}
          >
            <>
              <p>{word(listTexts.none)}</p>
              {schema.has('Mutation.createShipment', 'Mutation.createUpload') && (
                <Button
                  look="main"
                  onPress={() => {
                    navigate('/send');
                  }}
                >
                  {word(listTexts.sendFirst)}
                </Button>
              )}
            </>
          </EmptyList>
        }
      />
    </Page>
  );
}
