import { Link } from 'wouter';
import { Section } from '../../parts/page/page';
import { useSchema } from '../../parts/session/session';
import { useWording, type Text } from '../../parts/text/text';
import type { DashboardQuery } from './dashboard.generated';
import { dashboardTexts } from './dashboard-texts';

type Account = NonNullable<DashboardQuery['viewer']>['account'];

interface Step {
  text: Text;
  href: string;
  link: Text;
}

/** The remaining steps to set up the account, for viewers who can take them. */
export function FirstSteps({ account }: { account: Account | undefined }) {
  const word = useWording();
  const schema = useSchema();
  if (account == null) return null;
  const toAccount = { href: '/account', link: dashboardTexts.toAccount };
  const steps: Step[] = [];
  if (account.confirmedAt === null && schema.has('Mutation.updateAccount'))
    steps.push({ text: dashboardTexts.unconfirmed, ...toAccount });
  if (account.userManagement === 'INACTIVE' && schema.has('Mutation.activateUserManagement'))
    steps.push({ text: dashboardTexts.userManagementOff, ...toAccount });
  if (
    account.userManagement === 'ACTIVE' &&
    account.groupMode === false &&
    schema.has('Mutation.createGroup')
  )
    steps.push({ text: dashboardTexts.noGroup, href: '/groups', link: dashboardTexts.toGroups });
  if (steps.length === 0) return null;
  return (
    <Section title={word(dashboardTexts.firstSteps)}>
      <ul className="steps">
        {steps.map(({ text, href, link }) => (
          <li key={text.de}>
            <p>{word(text)}</p>
            <Link href={href}>{word(link)}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
