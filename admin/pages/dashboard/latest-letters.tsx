import { Link } from 'wouter';
import { Badge } from '../../parts/page/badge';
import { useData } from '../../parts/data/data';
import { useFormats } from '../../parts/text/format';
import { statusKinds, statusTexts } from '../../parts/text/letter-words';
import { FailureNotice } from '../../parts/page/notice';
import { Section } from '../../parts/page/page';
import { useSchema } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { dashboardTexts } from './dashboard-texts';
import { LatestLettersDocument } from './latest-letters.generated';

const noVariables = {};

/** The newest letters that the viewer sees. */
export function LatestLetters() {
  const word = useWording();
  const schema = useSchema();
  const { dateTime } = useFormats();
  const { data, failure, reload } = useData(LatestLettersDocument, noVariables, { fresh: true });
  return (
    <Section
      title={word(dashboardTexts.latestLetters)}
      actions={<Link href="/shipments">{word(dashboardTexts.allLetters)}</Link>}
    >
      <FailureNotice failure={failure} onRetry={reload} />
      {data?.shipments.nodes.length === 0 && (
        <p className="nothing-to-do">{word(dashboardTexts.noLetters)}</p>
      )}
      {data !== undefined && data.shipments.nodes.length > 0 && (
        <ul className="latest-letters">
          {data.shipments.nodes.map(({ id, filename, status, createdAt, sender, group }) => (
            <li key={id}>
              {schema.has('Query.shipment') ? (
                <Link href={`/shipments/${id}`} className="user-text">
                  {filename}
                </Link>
              ) : (
                <span className="user-text">{filename}</span>
              )}
              <span className="user-text">
                {sender.firstName} {sender.lastName}
                {group != null && ` · ${group.name ?? ''}`}
              </span>
              <span>{dateTime(createdAt)}</span>
              <span>
                <Badge kind={statusKinds[status]}>{word(statusTexts[status])}</Badge>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
