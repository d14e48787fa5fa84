import type { Language } from '../../entities/language.js';
import { formatsOf } from '../formats.js';
import type { StatementMessage } from '../../entities/mail-message.js';
import { footerOf } from './footer.js';
import { Layout, Paragraph, type RenderedMail } from './layout.js';
import { styles } from './styles.js';

type Amounts = StatementMessage['amounts'][number];

interface Words {
  heading: (month: string) => string;
  introduction: (month: string, company: string) => string;
  preheader: (sums: string) => string;
  shipments: string;
  net: string;
  surcharge: string;
  vat: string;
  gross: string;
  button: string;
  /** For recipients without access to the page of the costs. */
  homeButton: string;
  reason: (company: string) => string;
  standsInReason: (company: string) => string;
}

const words: Record<Language, Words> = {
  DE: {
    heading: (month) => `Abrechnung ${month}`,
    introduction: (month, company) => `das haben die Sendungen von ${company} im ${month} gekostet.`,
    preheader: (sums) => `Zusammen ${sums} brutto.`,
    shipments: 'Sendungen',
    net: 'Netto',
    surcharge: 'Zuschlag',
    vat: 'Umsatzsteuer',
    gross: 'Brutto',
    button: 'Abrechnung ansehen',
    homeButton: 'Zum Kundenkonto',
    reason: (company) => `Sie erhalten diese Nachricht, weil Sie Rechnungskontakt von ${company} sind.`,
    standsInReason: (company) =>
      `Sie erhalten diese Nachricht, weil zurzeit kein Rechnungskontakt von ${company} E-Mails erhält.`,
  },
  EN: {
    heading: (month) => `Statement for ${month}`,
    introduction: (month, company) => `This is what the shipments of ${company} cost in ${month}.`,
    preheader: (sums) => `Altogether ${sums} gross.`,
    shipments: 'Shipments',
    net: 'Net',
    surcharge: 'Surcharge',
    vat: 'VAT',
    gross: 'Gross',
    button: 'See the statement',
    homeButton: 'Open the account',
    reason: (company) => `You get this message because you are a billing contact of ${company}.`,
    standsInReason: (company) =>
      `You get this message because no billing contact of ${company} receives mails at present.`,
  },
};

/** The costs of the account's letters in a month, for each currency. */
export function statement(message: StatementMessage, link: string): RenderedMail {
  const { amounts, company, language } = message;
  const said = words[language];
  const { money, month: inWords } = formatsOf(message);
  const month = inWords(message.month);
  const reason = (message.standsIn === true ? said.standsInReason : said.reason)(company);
  const sums = amounts.map(({ grossCents, currency }) => money(grossCents, currency)).join(', ');
  return {
    subject: `${said.heading(month)}: ${company}`,
    body: (
      <Layout
        addressee={message}
        heading={said.heading(month)}
        preheader={said.preheader(sums)}
        button={{ label: message.withoutPage === true ? said.homeButton : said.button, url: link }}
        footer={footerOf(message, reason, { isChangeable: true, hasTimes: false })}
      >
        <Paragraph>{said.introduction(month, company)}</Paragraph>
        {amounts.map((each) => (
          <AmountsTable key={each.currency} message={message} amounts={each} said={said} />
        ))}
      </Layout>
    ),
  };
}

function AmountsTable({
  message,
  amounts,
  said,
}: {
  message: StatementMessage;
  amounts: Amounts;
  said: Words;
}) {
  const { money, number } = formatsOf(message);
  const costs: [string, number][] = [
    [said.net, amounts.netCents],
    [said.surcharge, amounts.surchargeCents],
    [said.vat, amounts.vatCents],
  ];
  return (
    <table className="amounts" cellPadding={0} cellSpacing={0} border={0} style={styles.amounts}>
      <tbody>
        <AmountRow name={said.shipments} value={number(amounts.shipments)} />
        {costs.map(([name, cents]) => (
          <AmountRow key={name} name={name} value={money(cents, amounts.currency)} />
        ))}
        <AmountRow name={said.gross} value={money(amounts.grossCents, amounts.currency)} isSum />
      </tbody>
    </table>
  );
}

function AmountRow({ name, value, isSum = false }: { name: string; value: string; isSum?: boolean }) {
  const look = isSum ? styles.sum : {};
  return (
    <tr>
      <th scope="row" className="line" style={{ ...styles.amountName, ...look }}>
        {name}
      </th>
      <td className="line" style={{ ...styles.amount, ...look }}>
        {value}
      </td>
    </tr>
  );
}
