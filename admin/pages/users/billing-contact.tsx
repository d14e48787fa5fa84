import { useState } from 'react';
import { offerOf, type Offer } from '../../parts/action/allowed-action';
import { OfferedButton } from '../../parts/action/offered-button';
import { useAction } from '../../parts/data/action';
import type { Failure } from '../../parts/data/failure';
import { FailureNotice } from '../../parts/page/notice';
import { Section } from '../../parts/page/page';
import { useWording } from '../../parts/text/text';
import { NameBillingContactDocument } from './name-billing-contact.generated';
import { RemoveBillingContactDocument } from './remove-billing-contact.generated';
import type { ShownUser } from './shown-user';

const texts = {
  title: { de: 'Rechnungskontakt', en: 'Billing contact' },
  isOne: {
    de: 'Erhält die monatliche Abrechnung per E-Mail.',
    en: 'Receives the monthly costs by mail.',
  },
  isNone: {
    de: 'Erhält keine Abrechnungen. Ein Kundenkonto hat ein bis drei Rechnungskontakte; sie erhalten dadurch keine weiteren Rechte.',
    en: 'Receives no costs by mail. An account has one to three billing contacts; they get no further permissions.',
  },
  name: { de: 'Als Rechnungskontakt benennen', en: 'Name as billing contact' },
  remove: { de: 'Als Rechnungskontakt entfernen', en: 'Remove as billing contact' },
};

/** The section for a user as billing contact (FWD-2), with the button that changes it; for viewers who see the billing contacts. */
export function BillingContact({ user }: { user: ShownUser }) {
  const word = useWording();
  const name = useAction(NameBillingContactDocument);
  const remove = useAction(RemoveBillingContactDocument);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { id, isBillingContact } = user;
  const offer: Offer = offerOf(
    user.allowedActions,
    isBillingContact ? 'REMOVE_BILLING_CONTACT' : 'NAME_BILLING_CONTACT',
  );
  const change = async (): Promise<void> => {
    setFailure((await (isBillingContact ? remove : name).run({ id })).failure);
  };
  if (user.status === 'DELETED' || (offer.kind === 'ABSENT' && !isBillingContact)) return null;
  return (
    <Section title={word(texts.title)}>
      <p>{word(isBillingContact ? texts.isOne : texts.isNone)}</p>
      <div className="button-row">
        <OfferedButton
          offer={offer}
          isPending={name.isRunning || remove.isRunning}
          onPress={() => void change()}
        >
          {word(isBillingContact ? texts.remove : texts.name)}
        </OfferedButton>
      </div>
      <FailureNotice failure={failure} />
    </Section>
  );
}
