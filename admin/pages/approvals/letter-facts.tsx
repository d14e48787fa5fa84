import { Link } from 'wouter';
import { Badge } from '../../parts/badge';
import { useFormats } from '../../parts/format';
import { optionTexts } from '../../parts/letter-words';
import { Notice } from '../../parts/notice';
import { useSchema } from '../../parts/session/session';
import { useWording } from '../../parts/text';
import { approvalTexts, changeTexts, stateKinds, stateTexts } from './approval-texts';
import { nameOf, type Letter } from './letter';

/** What is to be known before a letter is decided on, besides the letter itself. */
export function LetterFacts({ letter }: { letter: Letter }) {
  const word = useWording();
  const { dateTime, money } = useFormats();
  const { sender, group, options, price } = letter;
  const chosenOptions = [
    optionTexts.sides[options.sides],
    optionTexts.colour[options.colour],
    optionTexts.destination[options.destination],
    ...(options.registered === 'NONE' ? [] : [optionTexts.registered[options.registered]]),
  ];
  return (
    <div className="letter-facts">
      <Warnings letter={letter} />
      <dl className="facts">
        <dt>{word(approvalTexts.sender)}</dt>
        <dd className="user-text">{nameOf(sender)}</dd>
        <dt>{word(approvalTexts.group)}</dt>
        <dd>
          <span className="user-text">{group?.name ?? word(approvalTexts.noGroup)}</span>{' '}
          {group?.status === 'LOCKED' && <Badge kind="warn">{word(approvalTexts.groupLocked)}</Badge>}
          {group?.status === 'DELETED' && <Badge kind="warn">{word(approvalTexts.groupDeleted)}</Badge>}
        </dd>
        <dt>{word(approvalTexts.waitingSince)}</dt>
        <dd>{dateTime(letter.submittedAt)}</dd>
        <dt>{word(approvalTexts.extent)}</dt>
        <dd>
          {word(approvalTexts.pages, { count: letter.pages })},{' '}
          {word(approvalTexts.sheets, { count: letter.sheets })}
        </dd>
        <dt>{word(approvalTexts.options)}</dt>
        <dd>{chosenOptions.map((text) => word(text)).join(', ')}</dd>
        <dt>{word(approvalTexts.price)}</dt>
        <dd>{money(price.grossCents, price.currency)}</dd>
        <dt>{word(approvalTexts.number)}</dt>
        <dd>{letter.number}</dd>
      </dl>
    </div>
  );
}

function Warnings({ letter }: { letter: Letter }) {
  const word = useWording();
  const schema = useSchema();
  const duplicate = letter.possibleDuplicateOf;
  return (
    <>
      {duplicate !== null && (
        <Notice kind="warn">
          <p>
            {word(approvalTexts.duplicate)}{' '}
            {schema.has('Query.shipment') ? (
              <Link href={`/shipments/${duplicate.id}`}>{duplicate.number}</Link>
            ) : (
              duplicate.number
            )}
          </p>
        </Notice>
      )}
      {letter.decisions.length > 0 && (
        <section className="earlier" aria-label={word(approvalTexts.earlierDecisions)}>
          <h2>{word(approvalTexts.earlierDecisions)}</h2>
          <ul>
            {letter.decisions.map((decision) => (
              <li key={decision.id}>
                <EarlierDecision letter={letter} decision={decision} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface EarlierDecisionProps {
  letter: Letter;
  decision: Letter['decisions'][number];
}

function EarlierDecision({ letter, decision }: EarlierDecisionProps) {
  const word = useWording();
  const { dateTime } = useFormats();
  const { state, changedSince, comment, decidedBy, shipmentNumber } = decision;
  const changed = (changedSince ?? []).map((change) => word(changeTexts[change])).join(', ');
  return (
    <>
      <p>
        <Badge kind={stateKinds[state]}>{word(stateTexts[state])}</Badge>{' '}
        <span className="user-text">{nameOf(decidedBy)}</span>, {dateTime(decision.decidedAt)}
        {shipmentNumber !== letter.number && `, ${word(approvalTexts.ofLetter, { number: shipmentNumber })}`}
      </p>
      {comment !== null && <p className="earlier-comment user-text">{comment}</p>}
      {changedSince !== null && (
        <p className="earlier-changed">
          {changed === '' ? word(approvalTexts.unchanged) : word(approvalTexts.changed, { what: changed })}
        </p>
      )}
    </>
  );
}
