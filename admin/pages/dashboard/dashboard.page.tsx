import { Link } from 'wouter';
import { useData } from '../../parts/data/data';
import { FailureNotice } from '../../parts/page/notice';
import { Page, Section } from '../../parts/page/page';
import { useSchema, useViewer } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { DashboardDocument } from './dashboard.generated';
import { dashboardTexts } from './dashboard-texts';
import { FirstSteps } from './first-steps';
import { LatestLetters } from './latest-letters';
import { tasksOf } from './tasks';
import './dashboard.css';

const noVariables = {};

/** The start page: what is to do, first steps, and the latest letters. */
export default function DashboardPage() {
  const word = useWording();
  const schema = useSchema();
  const { user } = useViewer();
  const { data, failure, isLoading, reload } = useData(DashboardDocument, noVariables, { fresh: true });
  const dashboard = data?.viewer?.dashboard;
  const tasks = dashboard === undefined ? [] : tasksOf(dashboard, schema, user?.id ?? '');
  return (
    <Page
      title={word(dashboardTexts.dashboard)}
      actions={
        schema.has('Mutation.createShipment', 'Mutation.createUpload') && (
          <Link href="/send" className="button button-main">
            {word(dashboardTexts.send)}
          </Link>
        )
      }
    >
      <FailureNotice failure={failure} onRetry={reload} />
      {isLoading && <p role="status">{word(words.loading)}</p>}
      {data !== undefined && (
        <>
          <FirstSteps account={data.viewer?.account} />
          <Section title={word(dashboardTexts.toDo)}>
            {tasks.length === 0 ? (
              <p className="nothing-to-do">{word(dashboardTexts.nothingToDo)}</p>
            ) : (
              <ul className="tasks">
                {tasks.map(({ href, count, text }) => (
                  <li key={href}>
                    <Link href={href} className="task">
                      <strong>{count}</strong>
                      <span>{word(text, { count })}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          {schema.has('Query.shipments') && <LatestLetters />}
        </>
      )}
    </Page>
  );
}
