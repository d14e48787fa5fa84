import { Notice } from '../page/notice';
import { useViewer } from '../session/session';
import { useFormats } from '../text/format';
import { personName, type PersonName } from '../text/person-name';
import { useWording } from '../text/text';
import { deputyTexts } from './deputy-texts';
import { hasBegun, periodInWords, type Period } from './period';

/** A deputyship in which the viewer is the deputy. */
export interface StandIn extends Period {
  id: string;
  approver: PersonName;
}

/** The deputyships as the viewer's schema shows them. */
export function shownStandIns(found: readonly Partial<StandIn>[] | undefined): StandIn[] {
  return (found ?? []).flatMap(({ id, startsAt, endsAt, approver }) =>
    id === undefined || startsAt === undefined || endsAt === undefined || approver === undefined
      ? []
      : [{ id, startsAt, endsAt, approver }],
  );
}

/** The approvers that the viewer represents, with the periods. */
export function StandsInFor({ deputyships }: { deputyships: readonly StandIn[] }) {
  const word = useWording();
  const formats = useFormats();
  const timeZone = useViewer().account?.timeZone ?? 'UTC';
  return (
    <Notice kind="plain">
      <div>
        {deputyships.map((deputyship) => (
          <p key={deputyship.id} className="user-text">
            {word(hasBegun(deputyship) ? deputyTexts.standsInFor : deputyTexts.willStandInFor, {
              name: personName(deputyship.approver),
              period: periodInWords(word, formats, deputyship, timeZone),
            })}
          </p>
        ))}
      </div>
    </Notice>
  );
}
