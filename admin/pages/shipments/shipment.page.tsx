import { Link, useParams } from 'wouter';
import { Badge } from '../../parts/page/badge';
import { useData } from '../../parts/data/data';
import { LetterDecisions } from '../../parts/letter/letter-decisions';
import { statusKinds, statusTexts } from '../../parts/text/letter-words';
import { FailureNotice } from '../../parts/page/notice';
import { Page, Section } from '../../parts/page/page';
import { PdfView } from '../../parts/pdf/pdf-view';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { Assignees } from './assignees';
import { detailTexts } from './detail-texts';
import { listAddress } from './list-address';
import { ShipmentActions } from './shipment-actions';
import { ShipmentFacts, ShipmentNotices } from './shipment-facts';
import { ShipmentDocument } from './shipment.generated';
import { decisionsOn, type ShownShipment } from './shown-shipment';
import './shipment.css';

/** One shipment: what it is, what happened to it, what can be done, and its PDF beside. */
export default function ShipmentPage() {
  const word = useWording();
  const { id } = useParams<{ id: string }>();
  const { data, failure, isLoading, reload } = useData(ShipmentDocument, { id }, { fresh: true });
  const shipment = data?.shipment;
  if (shipment == null)
    return (
      <Page title={word(detailTexts.title)}>
        <BackLink />
        {isLoading ? (
          <p role="status">{word(words.loading)}</p>
        ) : (
          <FailureNotice failure={failure} onRetry={reload} />
        )}
      </Page>
    );
  // Another letter, another dialog, another PDF.
  return <Loaded key={shipment.id} shipment={shipment} />;
}

function Loaded({ shipment }: { shipment: ShownShipment }) {
  const word = useWording();
  const { filename, number, documentUrl } = shipment;
  return (
    <Page title={filename} layout="filled" actions={<ShipmentActions shipment={shipment} />}>
      <div className="shipment-head">
        <BackLink />
        <Badge kind={statusKinds[shipment.status]}>{word(statusTexts[shipment.status])}</Badge>
      </div>
      <div className="shipment">
        <div className="shipment-about" role="region" aria-label={word(detailTexts.title)} tabIndex={0}>
          <ShipmentNotices shipment={shipment} />
          <Section title={word(detailTexts.facts)}>
            <ShipmentFacts shipment={shipment} />
            <LetterDecisions number={number} decisions={decisionsOn(shipment)} />
          </Section>
          <Assignees shipment={shipment} />
        </div>
        {documentUrl === null ? (
          <p className="shipment-no-file">{word(detailTexts.noFile)}</p>
        ) : (
          <PdfView
            url={documentUrl}
            title={word(detailTexts.pdfOf, { name: filename })}
            version={`${filename} ${shipment.pages} ${shipment.submittedAt ?? ''}`}
          />
        )}
      </div>
    </Page>
  );
}

/** The way back to the list, with the filters it had. */
function BackLink() {
  const word = useWording();
  return <Link href={listAddress.get()}>← {word(detailTexts.back)}</Link>;
}
