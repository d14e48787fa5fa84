import { useMemo } from 'react';
import { Link } from 'wouter';
import { Badge } from '../../parts/page/badge';
import { statusKinds, statusTexts } from '../../parts/text/letter-words';
import type { Column } from '../../parts/table/data-table';
import { useFormats } from '../../parts/text/format';
import { personName } from '../../parts/text/person-name';
import { useWording } from '../../parts/text/text';
import { useNarrowWindow } from '../../parts/page/window-width';
import { channelTexts, shipmentTexts } from './shipment-texts';
import type { ShipmentsQuery } from './shipments.generated';

/** A shipment as the list shows it. */
export type ListedShipment = ShipmentsQuery['shipments']['nodes'][number];

/** The columns of the list. */
export function useShipmentColumns(): readonly Column<ListedShipment>[] {
  const word = useWording();
  const formats = useFormats();
  const isNarrow = useNarrowWindow();
  return useMemo(() => {
    const address = ({ id }: ListedShipment): string => `/shipments/${id}`;
    return [
      {
        id: 'number',
        header: shipmentTexts.number,
        width: '12.25rem',
        cell: (shipment) => <Link href={address(shipment)}>{shipment.number}</Link>,
      },
      {
        id: 'filename',
        header: shipmentTexts.filename,
        width: '2fr',
        minWidth: '11rem',
        sortField: 'FILENAME',
        essential: true,
        cell: (shipment) => (
          <Link href={address(shipment)} title={shipment.filename}>
            {shipment.filename}
          </Link>
        ),
      },
      {
        id: 'status',
        header: shipmentTexts.status,
        width: isNarrow ? '11rem' : '12.25rem',
        sortField: 'STATUS',
        essential: true,
        cell: ({ status }) => <Badge kind={statusKinds[status]}>{word(statusTexts[status])}</Badge>,
      },
      {
        id: 'sender',
        header: shipmentTexts.sender,
        requires: ['User.firstName', 'User.lastName'],
        cell: ({ sender }) => <span>{personName(sender)}</span>,
      },
      {
        id: 'group',
        header: shipmentTexts.group,
        requires: ['Group.name'],
        cell: ({ group }) => <span>{group?.name ?? '–'}</span>,
      },
      {
        id: 'submitted',
        header: shipmentTexts.submitted,
        minWidth: '10.5rem',
        sortField: 'SUBMITTED_AT',
        cell: ({ submittedAt }) => <span>{formats.dateTime(submittedAt)}</span>,
      },
      {
        id: 'created',
        header: shipmentTexts.created,
        minWidth: '10.5rem',
        sortField: 'CREATED_AT',
        cell: ({ createdAt }) => <span>{formats.dateTime(createdAt)}</span>,
      },
      {
        id: 'pages',
        header: shipmentTexts.pages,
        width: '5.5rem',
        align: 'end',
        sortField: 'PAGES',
        cell: ({ pages }) => <span>{formats.number(pages)}</span>,
      },
      {
        id: 'price',
        header: shipmentTexts.price,
        width: '6.5rem',
        align: 'end',
        sortField: 'GROSS_PRICE',
        cell: ({ price }) => <span>{formats.money(price.grossCents, price.currency)}</span>,
      },
      {
        id: 'channel',
        header: shipmentTexts.channel,
        minWidth: '8rem',
        cell: ({ channel }) => <span>{word(channelTexts[channel])}</span>,
      },
    ];
  }, [word, formats, isNarrow]);
}
