import { offerOf, type AllowedAction } from '../action/allowed-action';
import { OfferedButton } from '../action/offered-button';
import { Notice } from '../page/notice';
import type { DeputyshipAction } from '../schema/types.generated';
import { useViewer } from '../session/session';
import { useFormats } from '../text/format';
import { personName, type PersonName } from '../text/person-name';
import { useWording } from '../text/text';
import { deputyTexts } from './deputy-texts';
import { hasBegun, periodInWords, type Period } from './period';
import { shownActions } from './shown-deputyship';
import './deputies.css';

/** A deputyship in which the viewer is the deputy. */
export interface StandIn extends Period {
  id: string;
  approver: PersonName;
  allowedActions: readonly AllowedAction<DeputyshipAction>[];
}

/** A deputyship of the viewer as the viewer's schema shows it, with or without actions. */
type FoundStandIn = Partial<
  Omit<StandIn, 'allowedActions'> & { allowedActions: readonly Partial<AllowedAction<DeputyshipAction>>[] }
>;

/** The deputyships as the viewer's schema shows them. */
export function shownStandIns(found: readonly FoundStandIn[] | undefined): StandIn[] {
  return (found ?? []).flatMap(({ id, startsAt, endsAt, approver, allowedActions }) =>
    id === undefined || startsAt === undefined || endsAt === undefined || approver === undefined
      ? []
      : [{ id, startsAt, endsAt, approver, allowedActions: shownActions(allowedActions) }],
  );
}

interface StandsInForProps {
  deputyships: readonly StandIn[];
  /** Called for a deputyship that the viewer wants to resign from; without it there is no button. */
  onResign?: (deputyship: StandIn) => void;
}

/** The approvers that the viewer represents, with the periods. */
export function StandsInFor({ deputyships, onResign }: StandsInForProps) {
  const word = useWording();
  const formats = useFormats();
  const timeZone = useViewer().account?.timeZone ?? 'UTC';
  return (
    <Notice kind="plain">
      <div className="stand-ins">
        {deputyships.map((deputyship) => {
          const name = personName(deputyship.approver);
          return (
            <div key={deputyship.id} className="stand-in">
              <p className="user-text">
                {word(hasBegun(deputyship) ? deputyTexts.standsInFor : deputyTexts.willStandInFor, {
                  name,
                  period: periodInWords(word, formats, deputyship, timeZone),
                })}
              </p>
              {onResign !== undefined && (
                <OfferedButton
                  offer={offerOf(deputyship.allowedActions, 'RESIGN')}
                  look="quiet"
                  label={word(deputyTexts.resignOf, { name })}
                  onPress={() => {
                    onResign(deputyship);
                  }}
                >
                  {word(deputyTexts.resign)}
                </OfferedButton>
              )}
            </div>
          );
        })}
      </div>
    </Notice>
  );
}
