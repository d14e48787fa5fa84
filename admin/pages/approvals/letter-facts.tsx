import { Link } from 'wouter';
import { Badge } from '../../parts/page/badge';
import { useFormats } from '../../parts/text/format';
import { LetterDecisions } from '../../parts/letter/letter-decisions';
import { optionTexts } from '../../parts/text/letter-words';
import { Notice } from '../../parts/page/notice';
import { useSchema } from '../../parts/session/session';
import { personName } from '../../parts/text/person-name';
import { useWording } from '../../parts/text/text';
import { approvalTexts } from './approval-texts';
import type { Letter } from './letter';

/** The facts about a letter that matter for its decision. */
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
    // It scrolls where it is higher than its place, so the keyboard has to reach it.
    <div className="letter-facts" role="region" tabIndex={0} aria-label={word(approvalTexts.facts)}>
      <Warnings letter={letter} />
      <dl className="facts">
        <dt>{word(approvalTexts.sender)}</dt>
        <dd className="user-text">{personName(sender)}</dd>
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
      <LetterDecisions number={letter.number} decisions={letter.decisions} />
    </>
  );
}
