import { Link } from 'wouter';
import { channelTexts } from '../../parts/text/letter-words';
import { useFormats } from '../../parts/text/format';
import { Notice } from '../../parts/page/notice';
import { personName } from '../../parts/text/person-name';
import { useViewer } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { detailTexts } from './detail-texts';
import { optionsInWords } from '../../parts/letter/option-fields';
import { shipmentTexts, waitingInWords } from './shipment-texts';
import type { ShownShipment } from './shown-shipment';

/** The next step of the shipment. */
export function ShipmentNotices({ shipment }: { shipment: ShownShipment }) {
  const word = useWording();
  const formats = useFormats();
  const isOwn = shipment.sender.id === useViewer().user?.id;
  return (
    <>
      {shipment.status === 'DRAFT' && <Notice kind="plain">{word(detailTexts.draft)}</Notice>}
      {shipment.status === 'PENDING_APPROVAL' && (
        <Notice kind={shipment.approval?.deciders === 0 ? 'warn' : 'plain'}>
          {waitingInWords(shipment, word)}
        </Notice>
      )}
      {shipment.status === 'REJECTED' && (
        <Notice kind="warn">
          <div>
            <p>{word(isOwn ? detailTexts.rejected : detailTexts.rejectedOfOther)}</p>
            {shipment.approval?.comment != null && (
              <p className="shipment-comment user-text">{shipment.approval.comment}</p>
            )}
          </div>
        </Notice>
      )}
      {shipment.status === 'QUEUED' && (
        <Notice kind="plain">
          {shipment.handOverAt !== null && Date.parse(shipment.handOverAt) > Date.now()
            ? word(shipmentTexts.heldUntil, { time: formats.dateTime(shipment.handOverAt) })
            : word(detailTexts.queued)}
        </Notice>
      )}
      {shipment.possibleDuplicateOf !== null && (
        <Notice kind="warn">
          <p>
            {word(shipmentTexts.duplicate)}{' '}
            <Link href={`/shipments/${shipment.possibleDuplicateOf.id}`}>
              {shipment.possibleDuplicateOf.number}
            </Link>
          </p>
        </Notice>
      )}
    </>
  );
}

/** Everything that is known about a shipment, and what it costs. */
export function ShipmentFacts({ shipment }: { shipment: ShownShipment }) {
  const word = useWording();
  const formats = useFormats();
  const { price } = shipment;
  const money = (cents: number): string => formats.money(cents, price.currency);
  return (
    <>
      <dl className="facts">
        <dt>{word(shipmentTexts.number)}</dt>
        <dd>{shipment.number}</dd>
        <dt>{word(shipmentTexts.sender)}</dt>
        <dd className="user-text">{personName(shipment.sender)}</dd>
        <dt>{word(shipmentTexts.group)}</dt>
        <dd className="user-text">{shipment.group?.name ?? word(shipmentTexts.noGroup)}</dd>
        <dt>{word(detailTexts.extent)}</dt>
        <dd>
          {word(shipmentTexts.pageCount, { count: shipment.pages })},{' '}
          {word(detailTexts.sheetCount, { count: shipment.sheets })}
        </dd>
        <dt>{word(detailTexts.shipping)}</dt>
        <dd>{optionsInWords(word, shipment.options)}</dd>
        <dt>{word(shipmentTexts.channel)}</dt>
        <dd>{word(channelTexts[shipment.channel])}</dd>
        <dt>{word(shipmentTexts.created)}</dt>
        <dd>{formats.dateTime(shipment.createdAt)}</dd>
        {shipment.submittedAt !== null && (
          <>
            <dt>{word(shipmentTexts.submitted)}</dt>
            <dd>{formats.dateTime(shipment.submittedAt)}</dd>
          </>
        )}
        {shipment.handedOverAt !== null && (
          <>
            <dt>{word(shipmentTexts.handedOver)}</dt>
            <dd>{formats.dateTime(shipment.handedOverAt)}</dd>
          </>
        )}
      </dl>
      <dl className="shipment-price">
        <dt>{word(shipmentTexts.net)}</dt>
        <dd>{money(price.netCents)}</dd>
        <dt>{word(shipmentTexts.surcharge)}</dt>
        <dd>{money(price.surchargeCents)}</dd>
        <dt>{word(shipmentTexts.vat)}</dt>
        <dd>{money(price.vatCents)}</dd>
        <dt>
          <strong>{word(shipmentTexts.gross)}</strong>{' '}
          <span className="field-description">{word(detailTexts.vatOf, { priceList: price.priceList })}</span>
        </dt>
        <dd>
          <strong>{money(price.grossCents)}</strong>
        </dd>
      </dl>
    </>
  );
}
