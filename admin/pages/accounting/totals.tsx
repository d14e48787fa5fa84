import { useFormats } from '../../parts/text/format';
import { useWording } from '../../parts/text/text';
import { accountingTexts } from './accounting-texts';
import type { AccountingQuery } from './accounting.generated';

/** The totals of the report in one currency. */
export function Totals({ total }: { total: AccountingQuery['report']['totals'][number] }) {
  const word = useWording();
  const formats = useFormats();
  const { currency, shipments, pages, netCents, surchargeCents, vatCents, grossCents } = total;
  const facts = [
    [accountingTexts.shipments, formats.number(shipments)],
    [accountingTexts.pages, formats.number(pages)],
    [accountingTexts.net, formats.money(netCents, currency)],
    [accountingTexts.surcharge, formats.money(surchargeCents, currency)],
    [accountingTexts.vat, formats.money(vatCents, currency)],
    [accountingTexts.gross, formats.money(grossCents, currency)],
  ] as const;
  return (
    <dl className="totals" aria-label={word(accountingTexts.totals)}>
      {facts.map(([name, value]) => (
        <div key={name.en}>
          <dt>{word(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
