import { useMemo } from 'react';
import { Link } from 'wouter';
import { Badge } from '../../parts/page/badge';
import { channelTexts, statusKinds, statusTexts } from '../../parts/text/letter-words';
import type { Column } from '../../parts/table/data-table';
import { TwoLines } from '../../parts/table/row-details';
import { useFormats } from '../../parts/text/format';
import { personName } from '../../parts/text/person-name';
import { useWording } from '../../parts/text/text';
import { shipmentTexts } from './shipment-texts';
import type { ShipmentsQuery } from './shipments.generated';

/** A shipment as the list shows it. */
export type ListedShipment = ShipmentsQuery['shipments']['nodes'][number];

/** The columns of the list. */
export function useShipmentColumns(): readonly Column<ListedShipment>[] {
  const word = useWording();
  const formats = useFormats();
  return useMemo(() => {
    const address = ({ id }: ListedShipment): string => `/shipments/${id}`;
    return [
      {
        id: 'filename',
        header: shipmentTexts.filename,
        width: 12,
        grow: 2,
        sortField: 'FILENAME',
        essential: true,
        cell: (shipment) => (
          <span className="listed-letter">
            <Link href={address(shipment)} title={shipment.filename}>
              {shipment.filename}
            </Link>
            <small>{shipment.number}</small>
          </span>
        ),
      },
      {
        id: 'status',
        header: shipmentTexts.status,
        width: 12.25,
        grow: 0,
        sortField: 'STATUS',
        essential: true,
        cell: ({ status }) => <Badge kind={statusKinds[status]}>{word(statusTexts[status])}</Badge>,
      },
      {
        id: 'sender',
        header: shipmentTexts.sender,
        width: 9.5,
        requires: ['User.firstName', 'User.lastName'],
        cell: ({ sender }) => <TwoLines>{personName(sender)}</TwoLines>,
      },
      {
        id: 'group',
        header: shipmentTexts.group,
        width: 8.5,
        requires: ['Group.name'],
        cell: ({ group }) => <span>{group?.name ?? '–'}</span>,
      },
      {
        id: 'assignees',
        optional: true,
        header: shipmentTexts.assignees,
        width: 9.5,
        requires: ['Shipment.assignees', 'User.firstName', 'User.lastName'],
        cell: ({ assignees }) => <TwoLines>{assignees.map(personName).join(', ') || '–'}</TwoLines>,
      },
      {
        id: 'submitted',
        header: shipmentTexts.submitted,
        width: 11.5,
        grow: 0,
        sortField: 'SUBMITTED_AT',
        cell: ({ submittedAt }) => <span>{formats.dateTime(submittedAt)}</span>,
      },
      {
        id: 'created',
        optional: true,
        header: shipmentTexts.created,
        width: 11.5,
        grow: 0,
        sortField: 'CREATED_AT',
        cell: ({ createdAt }) => <span>{formats.dateTime(createdAt)}</span>,
      },
      {
        id: 'pages',
        header: shipmentTexts.pages,
        width: 5.5,
        grow: 0,
        align: 'end',
        sortField: 'PAGES',
        cell: ({ pages }) => <span>{formats.number(pages)}</span>,
      },
      {
        id: 'price',
        header: shipmentTexts.price,
        width: 6.5,
        grow: 0,
        align: 'end',
        sortField: 'GROSS_PRICE',
        cell: ({ price }) => <span>{formats.money(price.grossCents, price.currency)}</span>,
      },
      {
        id: 'channel',
        optional: true,
        header: shipmentTexts.channel,
        width: 8,
        cell: ({ channel }) => <span>{word(channelTexts[channel])}</span>,
      },
    ];
  }, [word, formats]);
}
