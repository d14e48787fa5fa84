import { useState } from 'react';
import { offerOf } from '../../parts/action/allowed-action';
import { Button } from '../../parts/action/button';
import { OfferedButton } from '../../parts/action/offered-button';
import { useAction } from '../../parts/data/action';
import type { Failure } from '../../parts/data/failure';
import { FailureNotice, Notice } from '../../parts/page/notice';
import { Section } from '../../parts/page/page';
import { useSchema } from '../../parts/session/session';
import { personName } from '../../parts/text/person-name';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { AssignForm } from './assign-form';
import { AssignShipmentDocument } from './assign-shipment.generated';
import { detailTexts } from './detail-texts';
import { shipmentTexts } from './shipment-texts';
import type { ShownShipment } from './shown-shipment';
import './assignees.css';

/** The assignees of the shipment, with the actions to add and remove them. Absent without assignees for viewers who cannot assign the shipment. */
export function Assignees({ shipment }: { shipment: ShownShipment }) {
  const word = useWording();
  const isShown = useSchema().has('Shipment.assignees', 'User.firstName', 'User.lastName');
  const assign = useAction(AssignShipmentDocument);
  const [isAdding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const assigning = offerOf(shipment.allowedActions, 'ASSIGN');
  const { assignees } = shipment;
  if (!isShown || (assignees.length === 0 && assigning.kind !== 'OFFERED')) return null;
  const remove = async (id: string, name: string): Promise<void> => {
    setRemoved(null);
    const outcome = await assign.run({ input: { id: shipment.id, removeUserIds: [id] } });
    setFailure(outcome.failure);
    if (outcome.failure === null) setRemoved(name);
  };
  return (
    <Section
      title={word(shipmentTexts.assignees)}
      actions={
        <OfferedButton
          offer={assigning}
          onPress={() => {
            setRemoved(null);
            setFailure(null);
            setAdding(true);
          }}
        >
          {word(detailTexts.assign)}
        </OfferedButton>
      }
    >
      {removed !== null && (
        <Notice kind="good">
          <p className="user-text">{word(detailTexts.unassigned, { name: removed })}</p>
        </Notice>
      )}
      <FailureNotice failure={failure} />
      {assignees.length === 0 ? (
        <p>{word(detailTexts.nobodyAssigned)}</p>
      ) : (
        <ul className="assignees">
          {assignees.map(({ id, ...user }) => (
            <li key={id}>
              <span className="user-text">{personName(user)}</span>
              {assigning.kind === 'OFFERED' && id !== undefined && (
                <Button
                  look="quiet"
                  label={word(detailTexts.unassign, { name: personName(user) })}
                  isPending={assign.isRunning}
                  onPress={() => void remove(id, personName(user))}
                >
                  {word(words.remove)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="field-description">{word(detailTexts.assigneesMore)}</p>
      {isAdding && (
        <AssignForm
          shipment={shipment}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </Section>
  );
}
