import { Link } from 'wouter';
import { Badge } from '../../parts/page/badge';
import { statusKinds, statusTexts } from '../../parts/text/letter-words';
import { useFormats, type Formats } from '../../parts/text/format';
import { useWording, type Wording } from '../../parts/text/text';
import type { CreatedShipment, SentLetter } from './outbox';
import { sendTexts } from './send-texts';
import { shipmentTexts, waitingInWords } from './shipment-texts';

/** The letters that the gateway has accepted, each with what happens to it now. */
export function SentList({ sent }: { sent: readonly SentLetter[] }) {
  const word = useWording();
  const formats = useFormats();
  return (
    <ul className="letters">
      {sent.map(({ key, filename, shipment }) => (
        <li key={key} className="letter">
          <span className="letter-name">
            <Link href={`/shipments/${shipment.id}`} className="user-text">
              {filename}
            </Link>{' '}
            <Badge kind={statusKinds[shipment.status]}>{word(statusTexts[shipment.status])}</Badge>
          </span>
          <span className="letter-price">
            {formats.money(shipment.price.grossCents, shipment.price.currency)}
          </span>
          <div className="letter-stage">
            <p>{consequenceOf(shipment, word, formats)}</p>
            {shipment.possibleDuplicateOf !== null && (
              <p className="letter-warning">
                {word(shipmentTexts.duplicate)}{' '}
                <Link href={`/shipments/${shipment.possibleDuplicateOf.id}`}>
                  {shipment.possibleDuplicateOf.number}
                </Link>
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function consequenceOf(shipment: CreatedShipment, word: Wording, formats: Formats): string {
  if (shipment.status === 'DRAFT') return word(sendTexts.draftKept);
  if (shipment.status === 'PENDING_APPROVAL') return waitingInWords(shipment, word);
  const isHeld = shipment.handOverAt !== null && Date.parse(shipment.handOverAt) > Date.now();
  return isHeld
    ? word(shipmentTexts.heldUntil, { time: formats.dateTime(shipment.handOverAt) })
    : word(sendTexts.released);
}
